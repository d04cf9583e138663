package org.posrig.toy.abacus;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.posrig.card.Tracks;
import org.posrig.device.CardReader.Position;
import org.posrig.device.Key;
import org.posrig.device.Slip;
import org.posrig.terminal.TerminalSetup;
import org.posrig.text.Formats;
import org.posrig.time.Deadline;

/// What the terminal does, from power-on on.
final class Abacus {
  private static final String IDLE = "NEXT CUSTOMER, PLEASE";
  private static final Duration MOVE = Duration.ofSeconds(20);
  private static final Duration INPUT = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final TerminalSetup setup;
  private final Wireless wireless;
  private Beads beads;

  Abacus(TerminalSetup setup) {
    this.setup = setup;
    this.wireless = new Wireless(setup);
    this.beads = Beads.of(setup.memory());
  }

  void run() {
    show(IDLE);
    while (true) setup.panel().key(Deadline.never(setup.clock())).ifPresent(this::chosen);
  }

  private void chosen(Key key) {
    switch (key) {
      case F8 -> greet();
      case F6 -> sell();
      case F5 -> look();
      case F7 -> close();
      default -> {} // nothing lies under this key
    }
  }

  private void greet() {
    show("ONE MOMENT");
    Optional<Map<String, String>> answer = wireless.ask("HELLO", Map.of("seq", number()));
    answer.ifPresent(said -> keep(beads.on(said.get("day"))));
    show(answer.isPresent() ? "GOOD DAY" : "NOBODY ANSWERS", IDLE);
  }

  private void sell() {
    Optional<Long> cents = amount();
    Optional<String> card = cents.flatMap(_ -> card());
    if (card.isEmpty()) show("NEVER MIND", IDLE);
    else if (undone()) sell(cents.orElseThrow(), card.get());
  }

  private void sell(long cents, String card) {
    String seq = number();
    keep(beads.owing(seq, cents));
    show("ASKING THE BANK");
    Optional<Map<String, String>> answer =
        wireless.ask(
            "SELL", Map.of("seq", seq, "day", beads.day(), "cents", cents + "", "card", card));
    if (answer.isEmpty()) show("NOBODY ANSWERS", IDLE);
    else if (answer.get().get("says").equals("yes")) sold(cents, card, answer.get());
    else refused();
  }

  private void sold(long cents, String card, Map<String, String> answer) {
    keep(beads.settled().plus(cents));
    setup.printer().print(Papers.purchase(setup, cents, card, answer), setup.clock().in(INPUT));
    show("THANK YOU", Formats.money(cents), IDLE);
  }

  private void refused() {
    keep(beads.settled());
    show("THE BANK SAID NO", IDLE);
  }

  /// What nobody answered is undone before anything else is asked.
  private boolean undone() {
    if (!beads.owes()) return true;
    show("UNDOING");
    Map<String, String> said =
        Map.of(
            "seq",
            number(),
            "day",
            beads.day(),
            "of",
            beads.owed(),
            "cents",
            beads.owedCents() + "");
    boolean done = wireless.ask("UNSELL", said).isPresent();
    if (done) keep(beads.settled());
    else show("NOBODY ANSWERS", IDLE);
    return done;
  }

  private void look() {
    Optional<String> card = card();
    if (card.isEmpty()) show("NEVER MIND", IDLE);
    else if (undone()) look(card.get());
  }

  private void look(String card) {
    show("ASKING THE BANK");
    boolean answered =
        wireless.ask("LOOK", Map.of("seq", number(), "day", beads.day(), "card", card)).isPresent();
    show(answered ? "YOUR ACCOUNT IS OPEN" : "NOBODY ANSWERS", IDLE);
  }

  private void close() {
    if (!undone()) return;
    show("CLOSING THE DAY");
    Optional<Map<String, String>> answer =
        wireless.ask(
            "CLOSE",
            Map.of(
                "seq",
                number(),
                "day",
                beads.day(),
                "sales",
                beads.sales() + "",
                "sum",
                beads.sum() + ""));
    if (answer.isEmpty()) show("NOBODY ANSWERS", IDLE);
    else closed(answer.get());
  }

  private void closed(Map<String, String> answer) {
    boolean same = answer.get("same").equals("yes");
    Slip slip = Papers.day(setup, beads, same);
    keep(beads.on(answer.get("next")).swept());
    setup.printer().print(slip, setup.clock().in(INPUT));
    show(same ? "THE DAY IS RIGHT" : "THE DAY IS WRONG", IDLE);
  }

  // ---- hands

  private Optional<Long> amount() {
    show("HOW MUCH?");
    StringBuilder digits = new StringBuilder();
    Deadline deadline = setup.clock().in(INPUT);
    Optional<Key> key = setup.panel().key(deadline);
    while (key.isPresent() && key.get().isDigit()) {
      digits.append(key.get().value());
      key = setup.panel().key(deadline);
    }
    boolean entered = key.filter(Key.ENTER::equals).isPresent() && digits.length() > 0;
    return entered ? Optional.of(Long.parseLong(digits.toString())) : Optional.empty();
  }

  private Optional<String> card() {
    show("YOUR CARD?");
    setup.reader().admit(setup.clock().in(MOVE));
    Deadline deadline = setup.clock().in(INPUT);
    while (setup.reader().position(setup.clock().in(MOVE)) != Position.INSIDE)
      if (deadline.passed() || isLeft()) return nobody();
    Tracks tracks = setup.reader().readTracks(setup.clock().in(MOVE));
    setup.reader().giveBack(setup.clock().in(MOVE));
    return tracks.pan().map(pan -> pan.digits());
  }

  private Optional<String> nobody() {
    setup.reader().deny(setup.clock().in(MOVE));
    return Optional.empty();
  }

  private boolean isLeft() {
    return setup.panel().key(setup.clock().in(LOOK)).filter(Key.CANCEL::equals).isPresent();
  }

  // ---- eyes

  private void show(String... lines) {
    setup.panel().show(java.util.List.of(lines));
  }

  // ---- memory

  private String number() {
    keep(beads.next());
    return beads.seq();
  }

  private void keep(Beads now) {
    beads = now;
    setup.memory().store(now.write());
  }
}
