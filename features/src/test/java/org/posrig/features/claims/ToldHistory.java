package org.posrig.features.claims;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.posrig.history.Event;
import org.posrig.history.Event.Booked;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.Event.Stage;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.history.Recorder;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.MeaningBuilder;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.Phase;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.meaning.SlipReading;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;
import org.posrig.people.ScreenObserver;
import org.posrig.secret.SecretKind;
import org.posrig.session.Rig;
import org.posrig.terminal.AmountFormat;
import org.posrig.terminal.LinePattern;
import org.posrig.terminal.SlipModel;
import org.posrig.terminal.SlipTime;
import org.posrig.terminal.TerminalModel;
import org.posrig.time.Deadline;
import org.posrig.time.VirtualClock;

/// A history that claims are held against, told by hand.
final class ToldHistory {
  private static final TerminalModel MODEL =
      new TerminalModel(
          "toy",
          Map.of(),
          List.of(),
          LinePattern.of("READY"),
          AmountFormat.PLAIN,
          TerminalModel.CODES,
          new SlipModel(
              "merchant-name",
              Map.of(),
              Map.of(),
              LinePattern.none(),
              Map.of(),
              Map.of(),
              SlipTime.NONE,
              AmountFormat.PLAIN,
              true,
              6,
              Map.of(SlipField.SIGNATURE, LinePattern.of("(SIGN)"))),
          "");

  private final List<Observation> seen = new ArrayList<>();

  void saw(Event... events) {
    Arrays.stream(events).forEach(event -> seen.add(new Observation(Duration.ZERO, "test", event)));
  }

  Claims claims() {
    VirtualClock clock = new VirtualClock((_, _) -> {});
    Recorder recorder = new Told(seen);
    Rig rig =
        (Rig)
            Proxy.newProxyInstance(
                Rig.class.getClassLoader(),
                new Class<?>[] {Rig.class},
                (_, method, _) ->
                    switch (method.getName()) {
                      case "recorder" -> recorder;
                      case "clock" -> clock;
                      case "patience" -> Duration.ofSeconds(1);
                      case "model" -> MODEL;
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    return Claims.at(rig, new ScreenObserver(rig));
  }

  static Booked booked(String id, long cents) {
    return new Booked(id, "000002", "000001", TransactionKind.SALE, cents, "", "", "");
  }

  static SlipPrinted slip(SlipCopy copy, String amount, boolean complete) {
    return new SlipPrinted(
        List.of(),
        new SlipReading(
            SlipKind.SALE,
            copy,
            false,
            BatchResult.UNSAID,
            Map.of(SlipField.AMOUNT, amount, SlipField.VOUCHER, "000002")),
        complete);
  }

  static Message sent(TransactionKind kind) {
    Meaning meaning =
        new MeaningBuilder(kind, Phase.REQUEST)
            .numbers(Numbers.of("000002", "000001"))
            .reason(
                kind == TransactionKind.REVERSAL ? ReversalReason.NO_ANSWER : ReversalReason.UNSAID)
            .build();
    return new Message(1, Direction.TO_HOST, Stage.SENT, meaning, "", Map.of(), 100);
  }

  static void holds(ThrowingCallable claim) {
    assertThatCode(claim).doesNotThrowAnyException();
  }

  static void fails(ThrowingCallable claim, String because) {
    assertThatThrownBy(claim).isInstanceOf(AssertionError.class).hasMessageContaining(because);
  }

  /// A history to which nothing comes any more.
  private record Told(List<Observation> seen) implements Recorder {
    @Override
    public void saw(String where, Event event) {
      throw new UnsupportedOperationException("claims record nothing");
    }

    @Override
    public History history() {
      return new History(seen);
    }

    @Override
    public int mark() {
      return seen.size();
    }

    @Override
    public Optional<Observation> await(
        int fromMark, Predicate<Observation> test, Deadline deadline) {
      return Optional.empty();
    }

    @Override
    public void hide(SecretKind kind, String secret) {}
  }
}
