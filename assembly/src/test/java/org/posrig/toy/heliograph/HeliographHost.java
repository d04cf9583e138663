package org.posrig.toy.heliograph;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.posrig.card.TestCard;
import org.posrig.fault.HostFault;
import org.posrig.fault.Injection;
import org.posrig.history.Event;
import org.posrig.host.Acquirer.Setup;
import org.posrig.host.Host;
import org.posrig.host.HostRules;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Network;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;
import org.posrig.toy.TextLines;
import org.posrig.wire.Connection;
import org.posrig.wire.WireBroken;

/// Books what its own cards pay, one line a request.
final class HeliographHost implements Host {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Setup setup;
  private final Network.Listening ear;
  private final Map<String, Event.Booked> books = new LinkedHashMap<>();
  private final List<Event.Booked> settled = new ArrayList<>();
  private int day = 1;
  private int booked;

  HeliographHost(Setup setup) {
    this.setup = setup;
    this.ear = setup.network().listen("127.0.0.1:0", this::serve);
  }

  private void serve(Connection terminal) {
    try (terminal) {
      TextLines lines = new TextLines(terminal);
      Optional<String> line = lines.next(setup.clock().in(PATIENCE));
      while (line.isPresent()) {
        lines.write(answer(Flash.read(line.get())).write());
        line = lines.next(setup.clock().in(PATIENCE));
      }
    } catch (WireBroken _) {
      // the terminal has hung up
    }
  }

  private synchronized Flash answer(Flash asked) {
    return switch (asked.kind()) {
      case SALE -> sale(asked);
      case REVERSAL -> reversal(asked);
      case SETTLEMENT -> settlement(asked);
      case BALANCE -> decided(asked, "yes", Map.of("cents", "0"));
      case SIGN_IN -> decided(asked, "yes", Map.of("day", today()));
      case VOID,
          REFUND,
          AUTHORISATION,
          AUTHORISATION_VOID,
          COMPLETION,
          COMPLETION_ADVICE,
          COMPLETION_VOID,
          UPLOAD,
          UPLOAD_END,
          SIGN_OFF,
          ECHO,
          SCRIPT_RESULT,
          DOWNLOAD,
          UNKNOWN ->
          decided(asked, "what", Map.of());
    };
  }

  private Flash decided(Flash asked, String says, Map<String, String> more) {
    setup
        .recorder()
        .saw("host", new Event.HostDecided(asked.get("seq"), asked.kind(), says, Sentence.none()));
    Map<String, String> all = new LinkedHashMap<>(Map.of("says", says));
    all.putAll(more);
    return asked.answer(all);
  }

  private Flash sale(Flash asked) {
    Optional<TestCard> card =
        setup.cards().stream()
            .filter(one -> one.pan().digits().equals(asked.get("card")))
            .findAny();
    if (card.isEmpty()) return decided(asked, "stranger", Map.of());
    String reference = six(++booked);
    Event.Booked booking =
        new Event.Booked(
            "h" + booked,
            asked.get("seq"),
            today(),
            TransactionKind.SALE,
            asked.number("cents"),
            asked.masked(),
            reference,
            "");
    books.put(asked.get("seq"), booking);
    setup.recorder().saw("host", booking);
    return decided(asked, "yes", Map.of("ref", reference));
  }

  private Flash reversal(Flash asked) {
    Event.Booked gone = books.remove(asked.get("of"));
    if (gone != null)
      setup
          .recorder()
          .saw("host", new Event.Unbooked(gone.id(), gone.trace(), ReversalReason.NO_ANSWER));
    return decided(asked, "yes", Map.of());
  }

  private Flash settlement(Flash asked) {
    BatchTotals own = BatchTotals.ZERO;
    for (Event.Booked one : books.values()) own = own.plus(one.cents());
    BatchTotals claimed = asked.meaning().totals();
    boolean same = own.equals(claimed);
    setup.recorder().saw("host", new Event.Settled(asked.get("day"), claimed, own, same));
    settled.addAll(books.values());
    books.clear();
    day++;
    return decided(asked, "yes", Map.of("same", same ? "yes" : "no", "next", today()));
  }

  private String today() {
    return six(day);
  }

  private static String six(int number) {
    return String.format(Locale.ROOT, "%06d", number);
  }

  @Override
  public synchronized List<Event.Booked> live() {
    List<Event.Booked> live = new ArrayList<>(settled);
    live.addAll(books.values());
    return live;
  }

  @Override
  public String address() {
    return ear.address();
  }

  @Override
  public void arm(Injection<HostFault> injection) {
    throw cannot("has no faults");
  }

  @Override
  public void heal() {
    // nothing was armed
  }

  @Override
  public void setBalance(String maskedPan, long cents) {
    throw cannot("knows no balances");
  }

  @Override
  public HostRules rules() {
    throw cannot("has no rules");
  }

  @Override
  public void nextDay() {
    // its days are batches: it has no date
  }

  @Override
  public void passTime(Duration time) {
    throw cannot("has no clock");
  }

  @Override
  public void awaitTime(LocalTime time) {
    throw cannot("has no clock");
  }

  private static RigTrouble cannot(String what) {
    return new RigTrouble(Sentence.plain("a heliograph's host " + what));
  }

  @Override
  public void close() {
    ear.close();
  }
}
