package org.posrig.check;

import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// No terminal keeps a card that it was not told to keep.
final class CardComesBack implements Check {

  @Override
  public String name() {
    return "card-comes-back";
  }

  @Override
  public String rule() {
    return "a card that went in is out again before the terminal is ready, unless power or reader failed or the"
        + " host wants it kept (terminal-behaviour.md 4.6)";
  }

  @Override
  public Verdict judge(History history) {
    if (!history.any(Event.CardReturned.class, _ -> true)
        && !history.any(Event.CardTaken.class, _ -> true))
      return new Verdict.Idle("no card was seen to come out");
    Case judged = new Case();
    history.seen().forEach(judged::see);
    return judged.notes.verdict("card", "that came back", "no card went in");
  }

  private static final class Case {
    private final VerdictBuilder notes = new VerdictBuilder();
    private Optional<Observation> inside = Optional.empty();

    void see(Observation seen) {
      switch (seen.event()) {
        case Event.CardPresented _ -> {
          notes.looked();
          inside = Optional.of(seen);
        }
        case Event.CardReturned _, Event.CardTaken _ -> inside = Optional.empty();
        case Event.PowerSwitched power when !power.on() -> inside = Optional.empty();
        case Event.FaultFired fault when isReaders(fault) -> inside = Optional.empty();
        case Event.ScreenShowed screen -> screen(screen, seen);
        case Event _ -> {}
      }
    }

    private void screen(Event.ScreenShowed screen, Observation seen) {
      switch (screen.meaning()) {
        case "keep-card", "reader-fault" -> inside = Optional.empty();
        default -> {
          if (screen.ready()) kept(seen);
        }
      }
    }

    private void kept(Observation seen) {
      inside.ifPresent(
          card -> notes.wrong("the terminal is ready again and still has the card", card, seen));
      inside = Optional.empty();
    }

    private static boolean isReaders(Event.FaultFired fault) {
      return (fault.planned() + fault.actual()).matches("(?s).*(card jammed|reader).*");
    }
  }
}
