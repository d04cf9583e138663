package org.posrig.hosts.acquirer.serving;

import org.posrig.hosts.acquirer.Trace;
import org.posrig.hosts.dialect.TransactionRow;
import org.posrig.meaning.TransactionKind;

/// A well-formed request, as far as its dialect does not matter.
public interface HostRequest {

  /// What the dialect's table says of it.
  TransactionRow row();

  String stan();

  /// By which the books find it.
  Trace trace();

  default TransactionKind kind() {
    return row().kind();
  }
}
