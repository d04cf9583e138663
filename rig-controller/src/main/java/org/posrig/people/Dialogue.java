package org.posrig.people;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.posrig.device.Key;
import org.posrig.history.Event;
import org.posrig.history.Event.PinAsked;
import org.posrig.history.Event.PowerSwitched;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.people.ScreenObserver.Glimpse;
import org.posrig.terminal.TerminalModel.Screen;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;

/// Answers the terminal's prompts as they come, until nobody is asked any more. What the terminal
/// asks first (a reversal, a PIN or none) is its own business. A prompt that the scenario has no
/// answer for is answered as the terminal's model says.
final class Dialogue {
  private final ScreenObserver observer;
  private final Map<ScreenMeaning, Runnable> answers = new EnumMap<>(ScreenMeaning.class);
  private final Set<ScreenMeaning> spent = EnumSet.noneOf(ScreenMeaning.class);
  private ScreenMeaning before = ScreenMeaning.BLANK;
  private Optional<Screen> shown = Optional.empty();

  Dialogue(ScreenObserver observer) {
    this.observer = observer;
  }

  /// Answers a prompt each time it comes.
  Dialogue on(ScreenMeaning prompt, Runnable answer) {
    answers.put(prompt, answer);
    return this;
  }

  /// Answers a prompt the first time only: asked again, nobody has another answer.
  Dialogue once(ScreenMeaning prompt, Runnable answer) {
    return on(
        prompt,
        () -> {
          answers.remove(prompt);
          spent.add(prompt);
          answer.run();
        });
  }

  /// @param asked for the error: `after 'sale' was chosen [F1]`
  /// @throws AssertionError when the terminal neither ends nor asks in time
  DialogueEnd play(Sentence asked, Runnable opening, Duration within) {
    Optional<ScreenShowed> standing = observer.screen();
    standing.ifPresent(this::standsAt);
    observer.act(opening);
    if (standing.filter(ScreenShowed::ready).isPresent() && nothingMoves())
      return new DialogueEnd.Ready(before);
    return follow(asked, within);
  }

  private void standsAt(ScreenShowed screen) {
    before = screen.meaning();
    shown = observer.screenOf(screen);
  }

  /// A terminal that was ready and refuses may show what it showed before: nobody sees a change.
  private boolean nothingMoves() {
    return observer.first(observer.lastAct(), Dialogue::matters, observer.inAMoment()).isEmpty();
  }

  /// As [#play], from the last act on: somebody else has begun.
  DialogueEnd follow(Sentence asked, Duration within) {
    Deadline deadline = observer.in(within);
    Optional<DialogueEnd> ending = Optional.empty();
    for (int from = observer.lastAct(); ending.isEmpty(); ) {
      Glimpse glimpse =
          observer
              .first(from, Dialogue::matters, deadline)
              .orElseThrow(() -> neverEnded(asked, within));
      from = glimpse.position() + 1;
      ending = reactTo(glimpse.event());
    }
    return ending.get();
  }

  private AssertionError neverEnded(Sentence asked, Duration within) {
    return observer.unseen(Sentence.of("people.stuck", Value.part(asked)), within);
  }

  private static boolean matters(Event event) {
    return event instanceof ScreenShowed
        || event instanceof PinAsked
        || (event instanceof PowerSwitched(boolean on) && !on);
  }

  /// The ending, or empty when the dialogue goes on.
  private Optional<DialogueEnd> reactTo(Event event) {
    if (event instanceof PowerSwitched) return Optional.of(new DialogueEnd.PoweredOff());
    if (event instanceof PinAsked) return answer(ScreenMeaning.PIN, List.of(), true);
    ScreenShowed screen = (ScreenShowed) event;
    if (screen.ready()) return Optional.of(new DialogueEnd.Ready(screen.meaning()));
    return isNew(screen) ? answer(screen) : Optional.empty();
  }

  /// A prompt that echoes what is typed is the same prompt.
  private boolean isNew(ScreenShowed screen) {
    boolean fresh = screen.meaning() != before || !observer.screenOf(screen).equals(shown);
    standsAt(screen);
    return fresh;
  }

  private Optional<DialogueEnd> answer(ScreenShowed screen) {
    if (screen.meaning() == ScreenMeaning.PIN) return Optional.empty();
    List<Key> keys = shown.map(Screen::answer).orElse(List.of());
    return answer(screen.meaning(), keys, InputPrompts.waitsForAHand(screen.meaning()));
  }

  /// @param keys by which the terminal's model answers it
  private Optional<DialogueEnd> answer(ScreenMeaning prompt, List<Key> keys, boolean waits) {
    Runnable answer = answers.get(prompt);
    if (answer != null) answer.run();
    else if (!keys.isEmpty() && !spent.contains(prompt)) keys.forEach(observer::press);
    else if (waits) return Optional.of(new DialogueEnd.Waiting(prompt));
    return Optional.empty();
  }
}
