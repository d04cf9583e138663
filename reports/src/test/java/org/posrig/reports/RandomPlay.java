package org.posrig.reports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.posrig.device.Key;
import org.posrig.device.Paper;
import org.posrig.device.Slip.SlipLine;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.Fault;
import org.posrig.fault.FiredAt;
import org.posrig.fault.HostFault;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.fault.Moment;
import org.posrig.history.Event;
import org.posrig.history.LeakPlace;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.Decision;
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
import org.posrig.secret.SecretKind;
import org.posrig.text.Sentence;

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
    return switch (random.nextInt(28)) {
      case 0, 1 -> new Event.KeyPressed(any(Key.values()));
      case 2 -> new Event.CardPresented(text(), text(), any(Event.Manner.values()));
      case 3 -> new Event.CardTaken();
      case 4 -> new Event.PinTyped(random.nextInt(12));
      case 5 -> new Event.PowerSwitched(random.nextBoolean());
      case 6 -> new Event.CableSwitched(random.nextBoolean());
      case 7 -> new Event.PaperChanged(any(Paper.values()), random.nextBoolean());
      case 8 -> new Event.FaultArmed(new Injection<>("f" + random.nextInt(3), fault(), moment()));
      case 9 -> new Event.FaultFired("f" + random.nextInt(4), fired(), random.nextBoolean());
      case 10, 11, 12 ->
          new Event.ScreenShowed(
              any(ScreenMeaning.values()), false, List.of(text(), text()), List.of(), List.of());
      case 13, 14 -> slip();
      case 15 -> new Event.NotConnected(Sentence.plain(text()));
      case 16 -> new Event.Disconnected(1, Direction.TO_HOST, any(Event.Ending.values()));
      case 17, 18, 19 -> message();
      case 20 -> new Event.Garbage(1, direction(), 7, Sentence.plain(text()));
      case 21 -> booked();
      case 22 ->
          new Event.Unbooked("b" + random.nextInt(4), "000012", any(ReversalReason.values()));
      case 23 -> new Event.ClosingBegan();
      case 24 -> new Event.ClaimFailed(Sentence.plain(text()));
      case 25 -> new Event.Trouble(Sentence.plain(text()));
      case 26 -> new Event.LeakSeen(any(SecretKind.values()), any(LeakPlace.values()), text());
      case 27 -> new Event.PinPadShowed(List.of(text(), text()));
      default -> new Event.HostRestarted(random.nextBoolean());
    };
  }

  private Fault fault() {
    return switch (random.nextInt(6)) {
      case 0 -> new LinkFault.Lose();
      case 1 -> new LinkFault.Corrupt(random.nextInt(9), 1);
      case 2 -> new HostFault.Answer(text());
      case 3 -> new DeviceFault.Mute(text());
      case 4 -> new DeviceFault.PaperState(any(Paper.values()));
      default -> new DeviceFault.PowerCut();
    };
  }

  private Moment moment() {
    return switch (random.nextInt(4)) {
      case 0 -> new Moment.OnConnect(random.nextInt(9));
      case 1 ->
          new Moment.OnMessage(
              direction(),
              any(TransactionKind.values()),
              1 + random.nextInt(3),
              new Moment.Place.AtByte(random.nextInt(99)));
      case 2 -> new Moment.OnUse(text(), 1);
      default -> new Moment.AtOnce();
    };
  }

  private FiredAt fired() {
    return switch (random.nextInt(4)) {
      case 0 -> new FiredAt.Using(text(), 1);
      case 1 -> new FiredAt.Showing(any(ScreenMeaning.values()));
      case 2 ->
          new FiredAt.InMessage(
              1, direction(), any(TransactionKind.values()), text(), random.nextInt(20) - 1, 99);
      default -> new FiredAt.Immediately();
    };
  }

  private Event slip() {
    Map<SlipField, String> fields = new EnumMap<>(SlipField.class);
    for (int i = random.nextInt(5); i > 0; i--) fields.put(any(SlipField.values()), text());
    SlipReading reading =
        new SlipReading(
            any(SlipKind.values()),
            any(SlipCopy.values()),
            random.nextBoolean(),
            any(BatchResult.values()),
            fields);
    return new Event.SlipPrinted(
        List.of(SlipLine.of(text()), SlipLine.of(text())), reading, random.nextBoolean());
  }

  private Event message() {
    Meaning meaning =
        new MeaningBuilder(any(TransactionKind.values()), any(Phase.values()))
            .numbers(Numbers.of("00001" + random.nextInt(3), "000001"))
            .cents(random.nextInt(100000) - 1)
            .code(text())
            .decision(any(Decision.values()))
            .authenticity(any(Authenticity.values()))
            .build();
    Map<Integer, String> fields = Map.of(4, text(), 39, text());
    return new Event.Message(
        random.nextInt(2), direction(), any(Event.Stage.values()), meaning, text(), fields, 99);
  }

  private Event booked() {
    return new Event.Booked(
        "b" + random.nextInt(3),
        "000012",
        "000001",
        any(TransactionKind.values()),
        random.nextInt(100000) - 50000,
        text(),
        text(),
        text());
  }

  private Direction direction() {
    return random.nextBoolean() ? Direction.TO_HOST : Direction.TO_TERMINAL;
  }

  private String text() {
    return one(TEXTS);
  }

  private String one(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
