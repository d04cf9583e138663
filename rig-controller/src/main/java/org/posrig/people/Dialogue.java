package org.posrig.people;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.history.Event.PinAsked;
import org.posrig.history.Event.PowerSwitched;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.people.ScreenObserver.Glimpse;
import org.posrig.time.Deadline;

/// Answers the terminal's prompts as they come, until nobody is asked any more. What the terminal
/// asks first (a reversal, a PIN or none) is its own business.
final class Dialogue {
  static final String PIN = "pin";
  private final ScreenObserver eyes;
  private final Map<String, Runnable> answers = new LinkedHashMap<>();
  private String before = "";

  Dialogue(ScreenObserver eyes) {
    this.eyes = eyes;
  }

  /// Answers a prompt each time it comes.
  Dialogue on(String prompt, Runnable answer) {
    answers.put(prompt, answer);
    return this;
  }

  /// Answers a prompt the first time only: asked again, nobody has another answer.
  Dialogue once(String prompt, Runnable answer) {
    return on(
        prompt,
        () -> {
          answers.remove(prompt);
          answer.run();
        });
  }

  /// @param asked for the error: `the cashier asked for a sale (F1)`
  /// @throws AssertionError when the terminal neither ends nor asks in time
  DialogueEnd play(String asked, Runnable opening, Duration within) {
    Optional<ScreenShowed> standing = eyes.screen();
    before = standing.map(ScreenShowed::meaning).orElse("");
    eyes.act(opening);
    if (standing.filter(ScreenShowed::ready).isPresent() && nothingMoves())
      return new DialogueEnd.Ready(before);
    return follow(asked, within);
  }

  /// A terminal that was ready and refuses may show what it showed before: nobody sees a change.
  private boolean nothingMoves() {
    return eyes.first(eyes.lastAct(), Dialogue::matters, eyes.inAMoment()).isEmpty();
  }

  /// As [#play], from the last act on: somebody else has begun.
  DialogueEnd follow(String asked, Duration within) {
    Deadline deadline = eyes.in(within);
    Optional<DialogueEnd> ending = Optional.empty();
    for (int from = eyes.lastAct(); ending.isEmpty(); ) {
      Glimpse glimpse =
          eyes.first(from, Dialogue::matters, deadline)
              .orElseThrow(() -> eyes.unseen("it come to an end", within, asked));
      from = glimpse.position() + 1;
      ending = reactTo(glimpse.event());
    }
    return ending.get();
  }

  private static boolean matters(Event event) {
    return event instanceof ScreenShowed
        || event instanceof PinAsked
        || (event instanceof PowerSwitched(boolean on) && !on);
  }

  /// The ending, or empty when the dialogue goes on.
  private Optional<DialogueEnd> reactTo(Event event) {
    if (event instanceof PowerSwitched) return Optional.of(new DialogueEnd.Dark());
    if (event instanceof PinAsked) return answer(PIN, true);
    ScreenShowed screen = (ScreenShowed) event;
    if (screen.ready()) return Optional.of(new DialogueEnd.Ready(screen.meaning()));
    if (screen.meaning().equals(before)) return Optional.empty(); // it echoes what is typed
    before = screen.meaning();
    return screen.meaning().equals(PIN)
        ? Optional.empty()
        : answer(screen.meaning(), InputPrompts.waitsForAHand(screen.meaning()));
  }

  private Optional<DialogueEnd> answer(String prompt, boolean waits) {
    Runnable answer = answers.get(prompt);
    if (answer == null)
      return waits ? Optional.of(new DialogueEnd.Waiting(prompt)) : Optional.empty();
    answer.run();
    return Optional.empty();
  }
}
