package org.posrig.check.rule;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.Fault;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// No terminal keeps a card that it was not told to keep.
public final class CardComesBack implements Check {
  @Override
  public String name() {
    return "card-comes-back";
  }

  @Override
  public Verdict judge(History history) {
    if (!history.any(Event.CardReturned.class, _ -> true)
        && !history.any(Event.CardTaken.class, _ -> true))
      return new Verdict.Idle(Sentence.of("idle.no-card-out"));
    Case judged = new Case(history);
    history.seen().forEach(judged::see);
    return judged.verdict.verdict("pass.cards", "idle.cards");
  }

  private static final class Case {
    private final VerdictBuilder verdict = new VerdictBuilder();
    private final Set<String> readersFaults;
    private Optional<Observation> inside = Optional.empty();

    Case(History history) {
      this.readersFaults =
          history
              .all(Event.FaultArmed.class)
              .map(Event.FaultArmed::injection)
              .filter(injection -> isReaders(injection.fault()))
              .map(injection -> injection.id())
              .collect(Collectors.toSet());
    }

    void see(Observation seen) {
      switch (seen.event()) {
        case Event.CardPresented _ -> {
          verdict.looked();
          inside = Optional.of(seen);
        }
        case Event.CardReturned _, Event.CardTaken _ -> inside = Optional.empty();
        case Event.PowerSwitched power when !power.on() -> inside = Optional.empty();
        case Event.FaultFired fault when readersFaults.contains(fault.id()) ->
            inside = Optional.empty();
        case Event.ScreenShowed screen -> screen(screen, seen);
        case Event _ -> {}
      }
    }

    private void screen(Event.ScreenShowed screen, Observation seen) {
      if (screen.meaning() == ScreenMeaning.KEEP_CARD
          || screen.meaning() == ScreenMeaning.READER_FAULT) inside = Optional.empty();
      else if (screen.ready()) kept(seen);
    }

    private void kept(Observation seen) {
      inside.ifPresent(card -> verdict.wrong("card.kept", Value.text(""), card, seen));
      inside = Optional.empty();
    }

    private static boolean isReaders(Fault fault) {
      return switch (fault) {
        case DeviceFault.CardJam _ -> true;
        case DeviceFault.Mute(String device) -> device.equals("reader");
        case DeviceFault.Garble(String device) -> device.equals("reader");
        case Fault _ -> false;
      };
    }
  }
}
