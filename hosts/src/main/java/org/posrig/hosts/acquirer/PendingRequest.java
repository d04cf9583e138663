package org.posrig.hosts.acquirer;

import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.meaning.TransactionKind;

/// A request before the host has decided about it.
public interface PendingRequest {

  TransactionKind kind();

  /// By which request and answer find each other.
  String trace();

  /// Decides, does the work, and makes the answer. Called once at most.
  MessageFrame answer(TriggeredFaults mischief);
}
