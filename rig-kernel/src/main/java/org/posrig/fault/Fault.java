package org.posrig.fault;

/// What goes wrong on purpose; [Moment] says when. Each domain has its own catalogue and its own
/// injector.
public sealed interface Fault permits LinkFault, HostFault, DeviceFault {

  /// In a tester's words, for the report: `answer lost`.
  String says();
}
