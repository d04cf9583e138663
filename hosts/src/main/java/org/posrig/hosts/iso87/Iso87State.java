package org.posrig.hosts.iso87;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.posrig.history.Event.Booked;
import org.posrig.hosts.acquirer.Calendar;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.HostState;
import org.posrig.hosts.acquirer.Issuer;
import org.posrig.hosts.acquirer.Trace;

/// What only this host knows: its terminals, the slips they numbered, the serial numbers of keys
/// that were used, and what it answered to advices.
final class Iso87State extends HostState {
  final Iso87Settings settings;
  final MessageKeys keys;
  final Map<Trace, Decision> advices = new HashMap<>();
  private final Map<String, TerminalBook> books = new HashMap<>();
  private final Map<String, Trace> invoices = new HashMap<>();
  private final Map<String, String> serials = new HashMap<>();

  Iso87State(Iso87Settings settings, Calendar calendar, Issuer issuer, MessageKeys keys) {
    super(settings.dialect(), calendar, issuer);
    this.settings = settings;
    this.keys = keys;
  }

  TerminalBook book(String terminal) {
    return books.computeIfAbsent(terminal, TerminalBook::new);
  }

  /// The terminal counts its batches itself, and its messages do not name them.
  @Override
  protected Booked told(Booked booking) {
    return new Booked(
        booking.id(),
        booking.trace(),
        "",
        booking.kind(),
        booking.cents(),
        booking.pan(),
        booking.reference(),
        booking.authorisation());
  }

  void number(String terminal, String invoice, Trace trace) {
    if (!invoice.isEmpty()) invoices.put(terminal + "/" + invoice, trace);
  }

  Optional<Trace> numbered(String terminal, String invoice) {
    return Optional.ofNullable(invoices.get(terminal + "/" + invoice));
  }

  /// Whether a key serial number was used for another request; from now on it is for this.
  boolean isSpent(String serial, String request) {
    String before = serials.putIfAbsent(serial, request);
    return before != null && !before.equals(request);
  }

  @Override
  public void forget() {
    super.forget();
    advices.clear();
    books.clear();
    invoices.clear();
    serials.clear();
  }
}
