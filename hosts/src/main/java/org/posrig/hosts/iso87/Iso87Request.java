package org.posrig.hosts.iso87;

import java.util.Optional;
import org.posrig.hosts.acquirer.Trace;
import org.posrig.hosts.acquirer.serving.HostRequest;
import org.posrig.hosts.crypto.Dukpt;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.Place.What;
import org.posrig.hosts.dialect.Places;
import org.posrig.hosts.dialect.TransactionRow;

/// A well-formed request.
///
/// @param sealed whether its MAC is right
/// @param keys empty when it names none
/// @param book of its terminal
record Iso87Request(
    Message message,
    TransactionRow row,
    Places places,
    Optional<Dukpt.Keys> keys,
    boolean sealed,
    TerminalBook book)
    implements HostRequest {

  String field(int number) {
    return message.field(number);
  }

  boolean has(int number) {
    return message.has(number);
  }

  String says(What what) {
    return places.of(what, message);
  }

  @Override
  public String stan() {
    return field(11);
  }

  String terminal() {
    return field(41);
  }

  @Override
  public Trace trace() {
    return book.trace(stan());
  }

  /// F4, zero when it is not there.
  long cents() {
    return has(4) ? Long.parseLong(field(4)) : 0;
  }

  /// The card number of F2 or of track 2, empty when neither has one.
  String pan() {
    if (has(2)) return field(2);
    int separator = track().indexOf('=');
    return separator < 0 ? "" : track().substring(0, separator);
  }

  /// `YYMM` of F14 or of track 2; empty when neither has one.
  String expiry() {
    if (has(14)) return field(14);
    int from = track().indexOf('=') + 1;
    return from > 0 && track().length() >= from + 4 ? track().substring(from, from + 4) : "";
  }

  private String track() {
    return field(35).replace('D', '=');
  }

  /// The host's number of the original; empty when it is not given.
  String reference() {
    return field(37).strip();
  }

  String authorisation() {
    return field(38).strip();
  }
}
