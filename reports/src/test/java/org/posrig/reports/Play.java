package org.posrig.reports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.posrig.device.Slip.SlipLine;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.Stage;
import org.posrig.history.History;
import org.posrig.history.Observation;
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
    for (String key : keys) after(150).saw("keys", new Event.KeyPressed(key));
    return this;
  }

  /// Digits and ENTER, on the amount screen.
  public Play amount(String digits) {
    screen("amount", "ENTER AMOUNT", "请输入金额");
    digits.chars().forEach(digit -> keys("DIGIT_" + (char) digit));
    return keys("ENTER");
  }

  public Play screen(String meaning, String... lines) {
    return saw("screen", new Event.ScreenShowed(meaning, meaning.equals("idle"), List.of(lines)));
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
    return saw("link", new Message(1, direction, stage, mti, fields, "right", 120));
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
            id, stan, "000001", "sale", cents, "621094******0029", "000000000012", "A00012"));
  }

  public Play slip(String stan, String amount, String copy, boolean complete) {
    List<SlipLine> paper =
        List.of(
            SlipLine.of("POS RIG TEST SHOP"),
            SlipLine.of("SALE 消费"),
            SlipLine.of("CARD NO: 621094******0029 /I"),
            SlipLine.of("VOUCHER NO: " + stan),
            SlipLine.of("AMOUNT: RMB " + amount),
            SlipLine.of(copy));
    Map<String, String> fields =
        new TreeMap<>(
            Map.of(
                "kind",
                "SALE",
                "voucher",
                stan,
                "amount",
                amount,
                "card",
                "621094******0029",
                "entry",
                "I",
                "copy",
                copy));
    return saw("printer", new Event.SlipPrinted(paper, fields, complete));
  }

  public History history() {
    return new History(seen);
  }

  public Duration took() {
    return Duration.ofMillis(now);
  }
}
