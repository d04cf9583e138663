package org.posrig.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.posrig.device.Key;
import org.posrig.fault.Fault;
import org.posrig.fault.FiredAt;
import org.posrig.fault.Injection;
import org.posrig.fault.Moment;
import org.posrig.history.Event;
import org.posrig.history.Event.Manner;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.Stage;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.BatchTotals;
import org.posrig.text.Formats;

/// A history written by hand: what a terminal, a host and their people do, in their words.
final class Story {
  private final List<Observation> seen = new ArrayList<>();
  private final RightLedger ledger = new RightLedger();
  private Duration at = Duration.ZERO;
  private int connection;
  private int rrn = 7000;
  private int stan;
  private int batch = 1;

  /// Power on, signed in, ready.
  static Story ready() {
    return ready(0);
  }

  /// @param stan the last trace number that was used
  static Story ready(int stan) {
    Story story = new Story();
    story.stan = stan;
    story.saw("rig", new Event.ScenarioBegan("a tale", List.of(), "twin", "reference", "toy", 7));
    story.saw("power", new Event.PowerSwitched(true));
    story.screen("starting").screen("signed-off", true);
    return story.signIn();
  }

  Story saw(String where, Event event) {
    at = at.plusMillis(10);
    seen.add(new Observation(at, where, event));
    return this;
  }

  Story pass(long seconds) {
    at = at.plusSeconds(seconds);
    return this;
  }

  History history() {
    return new History(seen);
  }

  Story screen(String meaning, String... lines) {
    return saw("screen", Screens.showing(meaning, meaning.equals("idle"), lines));
  }

  Story screen(String meaning, boolean ready) {
    return saw("screen", Screens.showing(meaning, ready));
  }

  Story idle() {
    return screen("idle", "READY");
  }

  Story key(String key) {
    return saw("keys", new Event.KeyPressed(Key.valueOf(key)));
  }

  Story keyed(long cents) {
    String amount = "RMB " + Formats.money(cents);
    key("F1").screen("amount", "RMB 0.00");
    for (char digit : Long.toString(cents).toCharArray()) key("DIGIT_" + digit);
    screen("amount", amount).key("ENTER").screen("card", amount).presents();
    saw("pin", new Event.PinAsked(cents)).saw("pin", new Event.PinTyped(6));
    return screen("processing");
  }

  Story presents() {
    return saw("card", new Event.CardPresented("debit card", Messages.CARD, Manner.INSERT));
  }

  Story powerOff() {
    return saw("power", new Event.PowerSwitched(false));
  }

  Story powerOn() {
    return saw("power", new Event.PowerSwitched(true)).screen("starting");
  }

  /// Armed earlier, whatever it is.
  Story fired(Fault fault) {
    Injection<Fault> injection = new Injection<>("f" + seen.size(), fault, new Moment.AtOnce());
    saw("rig", new Event.FaultArmed(injection));
    return saw("link", new Event.FaultFired(injection.id(), new FiredAt.Immediately(), true));
  }

  Story signIn() {
    return answered(signInAnswer()).idle();
  }

  /// Asks to sign in; the answer is still to be delivered.
  Message signInAnswer() {
    String more = "60=00" + batch() + "003|62=[20 bytes]|63=01 ";
    Tx request = new Tx(request("0800", more, Authenticity.ABSENT));
    sent(request);
    return Messages.signInAnswer(request.sent());
  }

  Tx sale(long cents) {
    keyed(cents);
    return send(saleRequest(cents));
  }

  Tx saleRequest(long cents) {
    return new Tx(request("0200", Messages.sale(cents, batch()), Authenticity.VALID));
  }

  Tx voids(Tx original, Message approval) {
    String amount = "RMB " + Formats.money(original.cents());
    key("F2").screen("voucher").key("ENTER").screen("confirm-void", amount);
    key("ENTER").presents().screen("processing");
    return send(
        new Tx(
            request(
                "0200", Messages.voids(original.stan(), approval, batch()), Authenticity.VALID)));
  }

  Tx balanceInquiry() {
    key("F3").screen("card").presents().screen("processing");
    return send(new Tx(request("0200", Messages.balance(batch()), Authenticity.VALID)));
  }

  Tx reversal(Tx original, String reason) {
    screen("reversing");
    return send(new Tx(Messages.reversalMessage(++connection, original.sent(), reason)));
  }

  Tx settlement(BatchTotals totals) {
    key("F4");
    return send(new Tx(request("0500", Messages.settlement(totals, batch()), Authenticity.ABSENT)));
  }

  /// Sent by the terminal and delivered to the host.
  Tx send(Tx tx) {
    sent(tx);
    saw("link", Messages.staged(tx.sent(), Stage.DELIVERED));
    return tx;
  }

  Story sent(Tx tx) {
    return saw("link", tx.sent());
  }

  Message request(String mti, String more, Authenticity mac) {
    stan = stan % 999_999 + 1;
    String text = Messages.IDENTITY + String.format("|11=%06d|", stan) + more;
    return Messages.request(++connection, mti, text, mac);
  }

  Story books(Tx tx) {
    return books(tx, tx.cents());
  }

  Story books(Tx tx, long cents) {
    return saw("host", ledger.book(tx, cents, batch(), seen.size()));
  }

  Story unbooks(Tx tx) {
    return saw("host", ledger.unbook(tx));
  }

  void forgets() {
    ledger.clear();
    saw("host", new Event.HostRestarted(false));
  }

  Message answer(Tx tx, String code) {
    return Messages.answer(tx.sent(), code, ++rrn);
  }

  Story hostSends(Message answer) {
    return saw("link", answer);
  }

  Story delivered(Message answer) {
    return saw("link", Messages.staged(answer, Stage.DELIVERED));
  }

  Story answered(Message answer) {
    return hostSends(answer).delivered(answer);
  }

  /// Booked, answered, shown, printed; the terminal is ready again.
  Message approves(Tx tx) {
    books(tx);
    Message answer = answer(tx, "00");
    answered(answer);
    shows(tx, answer);
    return answer;
  }

  Story shows(Tx tx, Message answer) {
    screen("approved", "APPROVED", "RMB " + Formats.money(Long.parseLong(answer.fields().get(4))));
    slip(tx, answer, "MERCHANT COPY", false);
    slip(tx, answer, "CARDHOLDER COPY", false);
    return idle();
  }

  Story refuses(Tx tx, String code) {
    return answered(answer(tx, code)).screen("declined", "DECLINED [" + code + "]").idle();
  }

  Story timesOut() {
    return pass(30).screen("no-answer").idle();
  }

  Story reverses(Tx tx, String reason) {
    Tx reversal = reversal(tx, reason);
    boolean booked = ledger.isBooked(tx);
    if (booked) unbooks(tx);
    return answered(answer(reversal, booked ? "00" : "25"));
  }

  Story slip(Tx tx, Message answer, String copy, boolean duplicate) {
    return slip(Paper.receipt(tx, answer, copy, duplicate), true);
  }

  Story slip(Map<String, String> fields, boolean complete) {
    return saw("printer", new Event.SlipPrinted(List.of(), Paper.reading(fields), complete));
  }

  BatchTotals totals() {
    return ledger.totals();
  }

  Story settles() {
    return settles(totals(), totals(), true);
  }

  /// As the terminal claims and as the host holds it.
  Story settles(BatchTotals claimed, BatchTotals held, boolean balanced) {
    Tx tx = settlement(claimed);
    saw("host", new Event.Settled(batch(), claimed, held, balanced));
    answered(Messages.settlementAnswer(tx.sent(), balanced));
    screen(balanced ? "balanced" : "not-balanced");
    settlementSlip(claimed, balanced ? "BALANCED" : "NOT BALANCED");
    ledger.clear();
    batch++;
    return screen("signed-off", true);
  }

  Story settlementSlip(BatchTotals totals, String result) {
    return slip(Paper.settlement(totals, result, batch()), true);
  }

  /// Healed; one balance inquiry (what waits goes first), settled.
  Story closes(Tx... waiting) {
    closingBegins();
    for (Tx tx : waiting) reverses(tx, "98");
    return accounts();
  }

  /// What every closing ends with.
  Story accounts() {
    Tx inquiry = balanceInquiry();
    answered(answer(inquiry, "00")).screen("balance", Messages.BALANCE_SHOWN).idle();
    settles();
    return ends();
  }

  Story closingBegins() {
    return saw("rig", new Event.ClosingBegan());
  }

  Story ends() {
    return ends(true, "settled");
  }

  Story endsUnfinished() {
    return ends(false, "the terminal is silent");
  }

  private Story ends(boolean complete, String how) {
    saw("rig", new Event.ClosingEnded(complete, org.posrig.text.Sentence.plain(how)));
    return saw("rig", new Event.ScenarioEnded("passed"));
  }

  String batch() {
    return String.format("%06d", batch);
  }
}
