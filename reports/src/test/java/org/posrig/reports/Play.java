package org.posrig.reports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.posrig.device.Key;
import org.posrig.device.Slip.SlipLine;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.Stage;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.Decision;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.MeaningBuilder;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.Phase;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.meaning.SlipReading;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

/// Writes a history by hand: times in milliseconds since the scenario began.
public final class Play {
  private final List<Observation> seen = new ArrayList<>();
  private long now;

  public Play at(long millis) {
    now = millis;
    return this;
  }

  public Play after(long millis) {
    return at(now + millis);
  }

  public Play saw(String where, Event event) {
    seen.add(new Observation(Duration.ofMillis(now), where, event));
    return this;
  }

  public Play step(String text) {
    return saw("rig", new Event.StepBegan(text));
  }

  public Play keys(String... keys) {
    for (String key : keys) after(150).saw("keys", new Event.KeyPressed(Key.valueOf(key)));
    return this;
  }

  /// Digits and ENTER, on the amount screen.
  public Play amount(String digits) {
    screen(ScreenMeaning.AMOUNT, "ENTER AMOUNT", "请输入金额");
    digits.chars().forEach(digit -> keys("DIGIT_" + (char) digit));
    return keys("ENTER");
  }

  public Play screen(ScreenMeaning meaning, String... lines) {
    boolean ready = meaning == ScreenMeaning.IDLE;
    return saw(
        "screen", new Event.ScreenShowed(meaning, ready, List.of(lines), List.of(), List.of()));
  }

  public Play sends(String mti, String stan, Map<Integer, String> more) {
    return message(Direction.TO_HOST, Stage.SENT, mti, stan, more);
  }

  public Play reaches(String mti, String stan, Map<Integer, String> more) {
    return message(Direction.TO_HOST, Stage.DELIVERED, mti, stan, more);
  }

  public Play answers(String mti, String stan, Map<Integer, String> more) {
    return message(Direction.TO_TERMINAL, Stage.SENT, mti, stan, more);
  }

  public Play arrives(String mti, String stan, Map<Integer, String> more) {
    return message(Direction.TO_TERMINAL, Stage.DELIVERED, mti, stan, more);
  }

  private Play message(
      Direction direction, Stage stage, String mti, String stan, Map<Integer, String> more) {
    TreeMap<Integer, String> fields = new TreeMap<>(more);
    fields.put(11, stan);
    Meaning meaning = meaning(direction, mti, stan, more);
    return saw("link", new Message(1, direction, stage, meaning, mti, fields, 120));
  }

  /// As the dialect of these histories means it: F4 is the amount, F39 the code.
  private static Meaning meaning(
      Direction direction, String mti, String stan, Map<Integer, String> fields) {
    Phase phase = direction == Direction.TO_HOST ? Phase.REQUEST : Phase.ANSWER;
    String code = fields.getOrDefault(39, "");
    return new MeaningBuilder(kind(mti), phase)
        .numbers(Numbers.of(stan, "000001"))
        .cents(Long.parseLong(fields.getOrDefault(4, "-1")))
        .code(code)
        .decision(code.equals("00") ? Decision.APPROVED : Decision.UNSAID)
        .reason(code.equals("98") ? ReversalReason.NO_ANSWER : ReversalReason.UNSAID)
        .authenticity(Authenticity.VALID)
        .build();
  }

  private static TransactionKind kind(String mti) {
    return switch (mti.substring(0, 2)) {
      case "02" -> TransactionKind.SALE;
      case "04" -> TransactionKind.REVERSAL;
      case "05" -> TransactionKind.SETTLEMENT;
      default -> TransactionKind.UNKNOWN;
    };
  }

  /// A request and its answer, there and back.
  public Play talk(String mti, String answer, String stan, String amount, String code) {
    Map<Integer, String> request = Map.of(2, "621094******0029", 4, amount, 41, "10000001");
    Map<Integer, String> reply = Map.of(2, "621094******0029", 4, amount, 39, code, 41, "10000001");
    sends(mti, stan, request).after(2).reaches(mti, stan, request);
    return after(5).answers(answer, stan, reply).after(2).arrives(answer, stan, reply);
  }

  public Play booked(String id, String stan, long cents) {
    return saw(
        "host",
        new Event.Booked(
            id,
            stan,
            "000001",
            TransactionKind.SALE,
            cents,
            "621094******0029",
            "000000000012",
            "A00012"));
  }

  public Play slip(String stan, String amount, SlipCopy copy, boolean complete) {
    List<SlipLine> paper =
        List.of(
            SlipLine.of("POS RIG TEST SHOP"),
            SlipLine.of("SALE 消费"),
            SlipLine.of("CARD NO: 621094******0029 /I"),
            SlipLine.of("VOUCHER NO: " + stan),
            SlipLine.of("AMOUNT: RMB " + amount),
            SlipLine.of("<" + copy + "> COPY"));
    Map<SlipField, String> fields =
        Map.of(
            SlipField.VOUCHER,
            stan,
            SlipField.AMOUNT,
            amount,
            SlipField.CARD,
            "621094******0029",
            SlipField.ENTRY,
            EntryMode.CHIP.name());
    SlipReading reading = new SlipReading(SlipKind.SALE, copy, false, BatchResult.UNSAID, fields);
    return saw("printer", new Event.SlipPrinted(paper, reading, complete));
  }

  public History history() {
    return new History(seen);
  }

  public Duration took() {
    return Duration.ofMillis(now);
  }
}
