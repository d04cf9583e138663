package org.posrig.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.Stage;
import org.posrig.history.History;
import org.posrig.history.Seen;
import org.posrig.net.Direction;

/// A history written by hand: what a terminal, a host and their people do, in their words.
final class Story {
  static final String TERMINAL = "10000001";
  static final String MERCHANT = "100000000000001";
  static final String CARD = "621094******0029";

  private final List<Seen> seen = new ArrayList<>();
  private final Map<String, Event.Booked> live = new LinkedHashMap<>();
  private Duration at = Duration.ZERO;
  private int connection;
  private int rrn = 7000;
  private int stan;
  private int batch = 1;

  /// A request with its whole message as the terminal sent it.
  record Tx(Message sent) {
    String stan() {
      return sent.stan();
    }

    long cents() {
      return Long.parseLong(sent.fields().get(4));
    }

    Tx with(int field, String value) {
      return new Tx(Story.with(sent, field, value));
    }
  }

  /// Power on, signed in, ready.
  static Story ready() {
    return ready(0);
  }

  /// @param stan the last trace number that was used
  static Story ready(int stan) {
    Story story = new Story();
    story.stan = stan;
    story.saw("rig", new Event.ScenarioBegan("a tale", List.of(), "twin", "reference", 7));
    story.saw("power", new Event.PowerSwitched(true));
    story.screen("starting").screen("signed-off", true);
    return story.signIn();
  }

  Story saw(String where, Event event) {
    at = at.plusMillis(10);
    seen.add(new Seen(at, where, event));
    return this;
  }

  Story pass(long seconds) {
    at = at.plusSeconds(seconds);
    return this;
  }

  History history() {
    return new History(seen);
  }

  // ---- people and terminal

  Story screen(String meaning, String... lines) {
    return saw("screen", new Event.ScreenShowed(meaning, meaning.equals("idle"), List.of(lines)));
  }

  Story screen(String meaning, boolean ready) {
    return saw("screen", new Event.ScreenShowed(meaning, ready, List.of()));
  }

  Story idle() {
    return screen("idle", "READY");
  }

  Story key(String key) {
    return saw("keys", new Event.KeyPressed(key));
  }

  Story keyed(long cents) {
    key("F1")
        .screen("amount", "RMB 0.00")
        .screen("amount", "RMB " + Evidence.money(cents))
        .key("ENTER");
    screen("card", "RMB " + Evidence.money(cents)).presents();
    saw("pin", new Event.PinAsked()).saw("pin", new Event.PinTyped(6));
    return screen("processing");
  }

  Story presents() {
    return saw("card", new Event.CardPresented("debit card", CARD, "insert"));
  }

  Story powerOff() {
    return saw("power", new Event.PowerSwitched(false));
  }

  Story powerOn() {
    return saw("power", new Event.PowerSwitched(true)).screen("starting");
  }

  Story fired(String what) {
    return saw("link", new Event.FaultFired("f1", what, what));
  }

  // ---- requests

  Story signIn() {
    return answered(signInAnswer()).idle();
  }

  /// Its answer comes when the terminal has given up.
  Message lateSignIn() {
    Message answer = signInAnswer();
    hostSends(answer).timesOut();
    return answer;
  }

  private Message signInAnswer() {
    Tx request =
        new Tx(
            request(
                "0800",
                nextStan(),
                fields(60, "00" + batch() + "003", 62, "[20 bytes]", 63, "01 "),
                "none"));
    sent(request);
    Map<Integer, String> fields = echo(request);
    fields.putAll(
        fields(12, "160000", 13, "0105", 39, "00", 60, "00" + batch() + "003", 62, "[40 bytes]"));
    return new Message(connection, Direction.TO_TERMINAL, Stage.SENT, "0810", fields, "none", 120);
  }

  Tx sale(long cents) {
    keyed(cents);
    return send(saleRequest(cents));
  }

  Tx saleRequest(long cents) {
    Map<Integer, String> fields =
        fields(
            3,
            "000000",
            4,
            amount(cents),
            22,
            "051",
            25,
            "00",
            26,
            "12",
            35,
            CARD + "D****",
            49,
            "156");
    fields.putAll(
        fields(
            52, "[8 bytes]", 53, "2600000000000000", 60, "22" + batch() + "00050", 64, "8A9E91B8"));
    return new Tx(request("0200", nextStan(), fields, "right"));
  }

  Tx voids(Tx original, Message approval) {
    key("F2")
        .screen("voucher")
        .key("ENTER")
        .screen("confirm-void", "RMB " + Evidence.money(original.cents()));
    key("ENTER").presents().screen("processing");
    Map<Integer, String> fields =
        fields(
            3,
            "200000",
            4,
            approval.fields().get(4),
            22,
            "052",
            25,
            "00",
            35,
            CARD + "D****",
            37,
            approval.fields().get(37));
    fields.putAll(
        fields(
            38,
            approval.fields().get(38),
            49,
            "156",
            60,
            "23" + batch() + "00050",
            61,
            batch() + original.stan(),
            64,
            "8A9E91B8"));
    return send(new Tx(request("0200", nextStan(), fields, "right")));
  }

  Tx balanceInquiry() {
    key("F3").screen("card").presents().screen("processing");
    Map<Integer, String> fields =
        fields(3, "310000", 22, "052", 25, "00", 35, CARD + "D****", 49, "156");
    fields.putAll(fields(60, "01" + batch() + "00050", 64, "8A9E91B8"));
    return send(new Tx(request("0200", nextStan(), fields, "right")));
  }

  Tx reversal(Tx original, String reason) {
    screen("reversing");
    Map<Integer, String> fields = new TreeMap<>(original.sent().fields());
    List.of(26, 35, 37, 52, 53).forEach(fields::remove);
    fields.put(39, reason);
    return send(
        new Tx(
            new Message(++connection, Direction.TO_HOST, Stage.SENT, "0400", fields, "right", 90)));
  }

  Tx settlement(Event.Totals totals) {
    key("F4");
    String block =
        String.format(
            "%012d%03d%012d%03d0",
            totals.debitCents(), totals.debits(), totals.creditCents(), totals.credits());
    String f48 = block + "0".repeat(31);
    return send(
        new Tx(
            request(
                "0500",
                nextStan(),
                fields(48, f48, 49, "156", 60, "00" + batch() + "201", 63, "01 "),
                "none")));
  }

  /// Sent by the terminal and delivered to the host.
  Tx send(Tx tx) {
    sent(tx);
    saw("link", staged(tx.sent(), Stage.DELIVERED));
    return tx;
  }

  Story sent(Tx tx) {
    return saw("link", tx.sent());
  }

  Message request(String mti, String stan, Map<Integer, String> more, String mac) {
    Map<Integer, String> fields = fields(11, stan, 41, TERMINAL, 42, MERCHANT);
    fields.putAll(more);
    return new Message(++connection, Direction.TO_HOST, Stage.SENT, mti, fields, mac, 120);
  }

  // ---- host

  Story books(Tx tx) {
    return books(tx, tx.cents());
  }

  Story books(Tx tx, long cents) {
    boolean isVoid = tx.sent().fields().get(3).startsWith("20");
    String id = "B" + (live.size() + 1) + "-" + seen.size();
    Event.Booked booked =
        new Event.Booked(
            id,
            tx.stan(),
            batch(),
            isVoid ? "void" : "sale",
            isVoid ? -cents : cents,
            CARD,
            "R",
            "A");
    live.put(id, booked);
    return saw("host", booked);
  }

  Story unbooks(Tx tx) {
    Event.Booked booked =
        live.values().stream()
            .filter(one -> one.stan().equals(tx.stan()))
            .findFirst()
            .orElseThrow();
    live.remove(booked.id());
    return saw("host", new Event.Unbooked(booked.id(), booked.stan(), "98"));
  }

  boolean isBooked(Tx tx) {
    return live.values().stream().anyMatch(one -> one.stan().equals(tx.stan()));
  }

  void forgets() {
    live.clear();
    saw("host", new Event.HostRestarted(false));
  }

  Message answer(Tx tx, String code) {
    Map<Integer, String> fields = echo(tx);
    fields.putAll(
        fields(
            12, "160003", 13, "0105", 37, String.format("%012d", ++rrn), 39, code, 64, "5FE058DB"));
    if (code.equals("00")) fields.put(38, "A1B2C3");
    String mti = String.format("%04d", Integer.parseInt(tx.sent().mti()) + 10);
    return new Message(
        tx.sent().connection(), Direction.TO_TERMINAL, Stage.SENT, mti, fields, "right", 100);
  }

  Story hostSends(Message answer) {
    return saw("link", answer);
  }

  Story delivered(Message answer) {
    return saw("link", staged(answer, Stage.DELIVERED));
  }

  Story answered(Message answer) {
    return hostSends(answer).delivered(answer);
  }

  // ---- outcomes

  /// Booked, answered, shown, printed; the terminal is ready again.
  Message approves(Tx tx) {
    books(tx);
    Message answer = answer(tx, "00");
    answered(answer);
    shows(tx, answer);
    return answer;
  }

  Story shows(Tx tx, Message answer) {
    screen("approved", "APPROVED", "RMB " + Evidence.money(Long.parseLong(answer.fields().get(4))));
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
    boolean booked = isBooked(tx);
    if (booked) unbooks(tx);
    return answered(answer(reversal, booked ? "00" : "25"));
  }

  Story slip(Tx tx, Message answer, String copy, boolean duplicate) {
    return slip(slipFields(tx, answer, copy, duplicate), true);
  }

  Story slip(Map<String, String> fields, boolean complete) {
    return saw("printer", new Event.SlipPrinted(List.of(), fields, complete));
  }

  Map<String, String> slipFields(Tx tx, Message answer, String copy, boolean duplicate) {
    boolean isVoid = tx.sent().fields().get(3).startsWith("20");
    long cents = Long.parseLong(answer.fields().get(4));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", isVoid ? "VOID" : "SALE");
    fields.put("copy", copy);
    if (duplicate) fields.put("duplicate", "DUPLICATE");
    fields.put("merchant", MERCHANT);
    fields.put("terminal", TERMINAL);
    fields.put("operator", "01");
    fields.put("card", CARD);
    fields.put("entry", "I");
    fields.put("batch", batch());
    fields.put("voucher", tx.stan());
    if (isVoid) fields.put("original", tx.sent().fields().get(61).substring(6));
    fields.put("auth", answer.fields().getOrDefault(38, "A1B2C3"));
    fields.put("rrn", answer.fields().get(37));
    fields.put("time", "2026/01/05 16:00:03");
    fields.put("amount", Evidence.money(isVoid ? -cents : cents));
    return fields;
  }

  // ---- the end

  Event.Totals totals() {
    long debit = live.values().stream().mapToLong(Event.Booked::cents).filter(c -> c > 0).sum();
    long credit = live.values().stream().mapToLong(Event.Booked::cents).filter(c -> c < 0).sum();
    int debits = (int) live.values().stream().filter(one -> one.cents() > 0).count();
    return new Event.Totals(debit, debits, -credit, live.size() - debits);
  }

  Story settles() {
    return settles(totals(), totals(), true);
  }

  /// @param claimed by the terminal
  /// @param held by the host
  Story settles(Event.Totals claimed, Event.Totals held, boolean balanced) {
    Tx tx = settlement(claimed);
    saw("host", new Event.Settled(batch(), claimed, held, balanced));
    Map<Integer, String> fields = echo(tx);
    String f48 = tx.sent().fields().get(48);
    String result = balanced ? "1" : "2";
    fields.put(48, f48.substring(0, 30) + result + f48.substring(31, 61) + "1");
    answered(
        new Message(connection, Direction.TO_TERMINAL, Stage.SENT, "0510", fields, "none", 100));
    screen(balanced ? "balanced" : "not-balanced");
    settlementSlip(claimed, balanced ? "BALANCED" : "NOT BALANCED");
    live.clear();
    batch++;
    return screen("signed-off", true);
  }

  Story settlementSlip(Event.Totals totals, String result) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", "SETTLEMENT");
    fields.put("batch", batch());
    fields.put("debit-count", Integer.toString(totals.debits()));
    fields.put("debit-amount", Evidence.money(totals.debitCents()));
    fields.put("credit-count", Integer.toString(totals.credits()));
    fields.put("credit-amount", Evidence.money(totals.creditCents()));
    fields.put("result", result);
    return slip(fields, true);
  }

  /// Healed; one balance inquiry (what waits goes first), settled.
  Story closes(Tx... waiting) {
    closingBegins();
    for (Tx tx : waiting) reverses(tx, "98");
    Tx inquiry = balanceInquiry();
    answered(answer(inquiry, "00")).screen("balance").idle();
    settles();
    return ends();
  }

  Story closingBegins() {
    return saw("rig", new Event.ClosingBegan());
  }

  Story ends() {
    return saw("rig", new Event.ClosingEnded(true, "settled"))
        .saw("rig", new Event.ScenarioEnded("passed"));
  }

  Story endsUnfinished() {
    return saw("rig", new Event.ClosingEnded(false, "the terminal is silent"))
        .saw("rig", new Event.ScenarioEnded("passed"));
  }

  // ---- messages

  static Message with(Message message, int field, String value) {
    Map<Integer, String> fields = new TreeMap<>(message.fields());
    if (value.isEmpty()) fields.remove(field);
    else fields.put(field, value);
    return new Message(
        message.connection(),
        message.direction(),
        message.stage(),
        message.mti(),
        fields,
        message.mac(),
        message.size());
  }

  static Message mac(Message message, String mac) {
    return new Message(
        message.connection(),
        message.direction(),
        message.stage(),
        message.mti(),
        message.fields(),
        mac,
        message.size());
  }

  private static Message staged(Message message, Stage stage) {
    return new Message(
        message.connection(),
        message.direction(),
        stage,
        message.mti(),
        message.fields(),
        message.mac(),
        message.size());
  }

  private static Map<Integer, String> echo(Tx tx) {
    Map<Integer, String> fields = new TreeMap<>();
    for (int field : new int[] {3, 4, 11, 41, 42, 60})
      if (tx.sent().fields().containsKey(field)) fields.put(field, tx.sent().fields().get(field));
    return fields;
  }

  private String nextStan() {
    stan = stan % 999_999 + 1;
    return String.format("%06d", stan);
  }

  String batch() {
    return String.format("%06d", batch);
  }

  static String amount(long cents) {
    return String.format("%012d", cents);
  }

  /// Field numbers and values in turn.
  static Map<Integer, String> fields(Object... pairs) {
    Map<Integer, String> fields = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) fields.put((Integer) pairs[i], (String) pairs[i + 1]);
    return fields;
  }
}
