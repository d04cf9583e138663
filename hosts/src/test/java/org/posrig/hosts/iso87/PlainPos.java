package org.posrig.hosts.iso87;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.posrig.card.Pan;
import org.posrig.card.TestCard;
import org.posrig.card.Tracks;
import org.posrig.fault.HostFault;
import org.posrig.fault.Injection;
import org.posrig.fault.Moment;
import org.posrig.history.Event;
import org.posrig.hosts.KeptRecorder;
import org.posrig.hosts.acquirer.Calendar;
import org.posrig.hosts.acquirer.HostService;
import org.posrig.hosts.acquirer.Issuer;
import org.posrig.hosts.crypto.Dukpt;
import org.posrig.hosts.crypto.PinBlock;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.hosts.dialect.Unpacked;
import org.posrig.hosts.transport.HostReply;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;
import org.posrig.secret.Secret;
import org.posrig.time.RigClock;

/// A host without a front, and a terminal that speaks to it message by message.
final class PlainPos {
  static final String CARD = "5413330089010434";
  static final String POOR = "3528000000000015";
  static final String PIN = "1234";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  final KeptRecorder recorder = new KeptRecorder();
  final Iso87Settings settings;
  final Dialect dialect;
  final HostService host;
  private final Dukpt base = new Dukpt(Secret.ofHex(Goldens.BDK));
  private final Iso87Seal seal;
  private int stan;
  private int invoice;
  private int serial = 0xE00000;

  PlainPos() {
    this(Map.of());
  }

  PlainPos(Map<String, String> more) {
    this(settings(more), new Still());
  }

  private PlainPos(Map<String, String> all, RigClock clock) {
    settings = Iso87Settings.of(all);
    dialect = settings.dialect();
    seal = new Iso87Seal(dialect);
    Iso87State state =
        new Iso87State(
            settings,
            new Calendar(clock),
            new Issuer(cards()),
            new MessageKeys(dialect, settings.keys()));
    state.issuer.setBalance(new Pan(POOR).masked(), 30_00);
    host = new HostService(state, new Iso87Desk(state), recorder);
  }

  static Map<String, String> settings(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>();
    all.put("bdk", Goldens.BDK);
    all.put("terminal-id", "87000001");
    all.put("merchant-id", "870000000000001");
    all.putAll(more);
    return all;
  }

  static List<TestCard> cards() {
    return List.of(card("card", CARD), card("poor card", POOR));
  }

  private static TestCard card(String name, String pan) {
    return new TestCard(
        name,
        new Pan(pan),
        new Tracks(pan + "=3112101123456789", ""),
        Optional.empty(),
        Secret.of(PIN.getBytes(StandardCharsets.US_ASCII)));
  }

  static String amount(long cents) {
    return String.format(Locale.ROOT, "%012d", cents);
  }

  static String six(int number) {
    return String.format(Locale.ROOT, "%06d", number);
  }

  Message plain(String type, String processing) {
    return Message.of(
        type,
        Map.of(3, processing, 11, six(++stan), 24, "003", 41, "87000001", 42, "870000000000001"));
  }

  /// A transaction about a card, with an invoice number of its own.
  Message trade(String type, String processing, String condition, long cents) {
    return plain(type, processing)
        .with(4, amount(cents))
        .with(22, "021")
        .with(25, condition)
        .with(35, CARD + "=31121011234567890120")
        .with(62, six(++invoice));
  }

  Message sale(long cents) {
    return trade("0200", "000000", "00", cents);
  }

  /// Names its original by the answer that approved it.
  Message voiding(String type, Message original, Message answer, String condition) {
    return plain(type, "020000")
        .with(2, CARD)
        .with(4, answer.field(4))
        .with(14, "3112")
        .with(22, "011")
        .with(25, condition)
        .with(37, answer.field(37))
        .with(38, answer.field(38))
        .with(62, original.field(62));
  }

  Message reversal(Message original) {
    return original.as("0400").without(35).without(52).without(57).without(64).with(2, CARD);
  }

  Message settlement(
      String processing, String batch, long debit, int debits, long credit, int credits) {
    String totals =
        String.format(Locale.ROOT, "%03d%012d%03d%012d", debits, debit, credits, credit);
    return plain("0500", processing).with(60, batch).with(63, totals + "0".repeat(60));
  }

  Message upload(Message original, Message answer, boolean more) {
    String processing = original.field(3).substring(0, 5) + (more ? "1" : "0");
    return plain("0320", processing)
        .with(2, CARD)
        .with(4, original.field(4))
        .with(12, answer.field(12))
        .with(13, answer.field(13))
        .with(22, "051")
        .with(25, original.field(25))
        .with(37, answer.field(37))
        .with(38, answer.field(38))
        .with(39, "00")
        .with(60, original.mti() + original.field(11) + answer.field(37))
        .with(62, original.field(62));
  }

  String nextSerial() {
    return "FFFF9876543210" + String.format(Locale.ROOT, "%06X", ++serial);
  }

  Message withPin(Message message, String pin) {
    String ksn = nextSerial();
    byte[] block = PinBlock.encrypted(keys(ksn).pin(), new Pan(CARD), pin);
    return message.with(52, HEX.formatHex(block)).with(57, ksn);
  }

  Dukpt.Keys keys(String ksn) {
    return base.keys(HEX.parseHex(ksn));
  }

  /// Sealed where the dialect wants it, under the key of its serial number or of the next.
  byte[] frame(Message message) {
    if (!needsMac(message)) return frame(dialect.codec().pack(message));
    Message whole = message.has(57) ? message : message.with(57, nextSerial());
    return frame(seal.sealed(whole, keys(whole.field(57)).macRequest()));
  }

  private boolean needsMac(Message message) {
    return settings.mac()
        && dialect.transaction(message.as(message.mti().substring(0, 3) + "0")).mac();
  }

  byte[] frame(byte[] body) {
    byte[] address = dialect.frame().tpdu() ? HEX.parseHex("6000030000") : new byte[0];
    return dialect.frame().frame(address, new byte[0], body).bytes();
  }

  Message ask(Message request) {
    return read(answer(frame(request)));
  }

  String code(Message request) {
    return ask(request).field(39);
  }

  Message read(byte[] frame) {
    MessageFrame whole = dialect.frame().read(frame).orElseThrow();
    if (dialect.codec().unpack(whole.body()) instanceof Unpacked.Whole(Message message))
      return message;
    throw new AssertionError("an answer that is not well formed");
  }

  byte[] answer(byte[] frame) {
    HostReply reply = host.take(1, frame);
    if (reply instanceof HostReply.Answer answer) return answer.frame().bytes();
    throw new AssertionError("no answer: " + reply);
  }

  boolean sealedRightly(byte[] frame, String ksn) {
    byte[] body = dialect.frame().read(frame).orElseThrow().body();
    return seal.isRight(body, read(frame), keys(ksn).macAnswer());
  }

  void arm(HostFault fault, TransactionKind kind) {
    Moment moment = new Moment.OnMessage(Direction.TO_HOST, kind, 1, new Moment.Place.Before());
    host.arm(new Injection<>("f1", fault, moment));
  }

  long live() {
    return host.live().stream().mapToLong(Event.Booked::cents).sum();
  }

  String lastWhy() {
    return recorder.history().last(Event.HostDecided.class).orElseThrow().why();
  }

  /// Time stands still.
  private static final class Still implements RigClock {
    @Override
    public java.time.Instant now() {
      return java.time.Instant.parse("2026-11-22T02:15:30Z");
    }

    @Override
    public org.posrig.time.Signal signal() {
      throw new AssertionError("the host's logic never waits");
    }

    @Override
    public org.posrig.time.Task start(String name, Runnable body) {
      throw new AssertionError("the host's logic starts nothing");
    }
  }
}
