package org.posrig.fault;

/// What goes wrong on purpose; [Moment] says when. Each domain has its own catalogue and its own
/// injector. [FaultText] has the words.
public sealed interface Fault permits LinkFault, HostFault, DeviceFault {}
