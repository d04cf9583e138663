package org.posrig.fault;

/// A fault and its moment, under the name by which its report comes back.
public record Injection<F extends Fault>(String id, F fault, Moment moment) {}
