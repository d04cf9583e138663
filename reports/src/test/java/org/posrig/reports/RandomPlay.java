package org.posrig.reports;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.posrig.history.Event;
import org.posrig.net.Direction;

/// Any events in any order, with any texts: what a broken terminal or a killed run leaves.
public final class RandomPlay {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "READY",
          "<b>&\"'</b>",
          "]]>",
          "通讯超时请稍后重试",
          "\u0000\u0007\u001B[2J",
          "\uD83D\uDE00 grin",
          "x".repeat(300),
          "交易成功 ".repeat(30),
          "0210");
  private static final List<String> PLACES =
      List.of(
          "keys", "screen", "card", "pin", "printer", "power", "cable", "link", "host", "rig",
          "nowhere");

  private final Random random;
  private final Play play = new Play();

  private RandomPlay(long seed) {
    random = new Random(seed);
  }

  public static Play of(long seed) {
    RandomPlay made = new RandomPlay(seed);
    int events = made.random.nextInt(120);
    for (int i = 0; i < events; i++) made.next();
    return made.play;
  }

  private void next() {
    int[] gaps = {0, 0, 1, 40, 900, 30_000};
    play.after(gaps[random.nextInt(gaps.length)]).saw(one(PLACES), event());
  }

  private Event event() {
    return switch (random.nextInt(27)) {
      case 0 -> new Event.KeyPressed("DIGIT_" + random.nextInt(10));
      case 1 -> new Event.KeyPressed(text());
      case 2 -> new Event.CardPresented(text(), text(), text());
      case 3 -> new Event.CardTaken();
      case 4 -> new Event.PinTyped(random.nextInt(12));
      case 5 -> new Event.PowerSwitched(random.nextBoolean());
      case 6 -> new Event.CableSwitched(random.nextBoolean());
      case 7 -> new Event.PaperChanged("OUT", random.nextBoolean());
      case 8 -> new Event.FaultArmed("f" + random.nextInt(3), text(), text());
      case 9 -> new Event.FaultFired("f" + random.nextInt(4), text(), text());
      case 10, 11, 12 ->
          new Event.ScreenShowed(
              random.nextBoolean() ? "unknown" : "processing", false, List.of(text(), text()));
      case 13, 14 ->
          new Play()
              .slip("000012", text(), text(), random.nextBoolean())
              .history()
              .seen()
              .getFirst()
              .event();
      case 15 -> new Event.NotConnected(text());
      case 16 -> new Event.Disconnected(1, Direction.TO_HOST, text());
      case 17, 18, 19 ->
          new Event.Message(
              random.nextInt(2),
              direction(),
              stage(),
              "0210",
              Map.of(11, "00001" + random.nextInt(3), 4, text(), 39, text()),
              "wrong",
              99);
      case 20 -> new Event.Garbage(1, direction(), 7, text());
      case 21 ->
          new Event.Booked(
              "b" + random.nextInt(3),
              "000012",
              "000001",
              "void",
              random.nextInt(100000) - 50000,
              text(),
              text(),
              text());
      case 22 -> new Event.Unbooked("b" + random.nextInt(4), "000012", text());
      case 23 -> new Event.ClosingBegan();
      case 24 -> new Event.ClaimFailed(text());
      case 25 -> new Event.Trouble(text());
      default -> new Event.HostRestarted(random.nextBoolean());
    };
  }

  private Direction direction() {
    return random.nextBoolean() ? Direction.TO_HOST : Direction.TO_TERMINAL;
  }

  private Event.Stage stage() {
    return random.nextBoolean() ? Event.Stage.SENT : Event.Stage.DELIVERED;
  }

  private String text() {
    return one(TEXTS);
  }

  private String one(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
