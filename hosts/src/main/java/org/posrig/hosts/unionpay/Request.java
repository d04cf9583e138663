package org.posrig.hosts.unionpay;

import java.util.Optional;
import org.posrig.hosts.acquirer.Trace;
import org.posrig.hosts.acquirer.serving.HostRequest;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.TransactionRow;

/// A well-formed request.
///
/// @param signer the keys under which its MAC is right; empty when it is wrong, missing, or no
///     key is known
record Request(Message message, TransactionRow row, Optional<WorkingKeys> signer)
    implements HostRequest {

  String field(int number) {
    return message.field(number);
  }

  boolean has(int number) {
    return message.has(number);
  }

  @Override
  public String stan() {
    return field(11);
  }

  /// F60.2, empty when F60 is too short.
  String batch() {
    return part(60, 2, 8);
  }

  /// F60.3
  String networkCode() {
    return part(60, 8, 11);
  }

  /// F61.1 and F61.2
  Trace original() {
    return new Trace(part(61, 0, 6), part(61, 6, 12));
  }

  /// F61.3, `MMDD`; empty when it is not there.
  String originalDate() {
    return part(61, 12, 16);
  }

  @Override
  public Trace trace() {
    return new Trace(batch(), stan());
  }

  /// F4, zero when it is not there.
  long cents() {
    return has(4) ? Long.parseLong(field(4)) : 0;
  }

  String part(int number, int from, int to) {
    return message.part(number, from, to);
  }
}
