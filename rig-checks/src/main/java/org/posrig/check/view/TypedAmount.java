package org.posrig.check.view;

import java.util.List;
import java.util.Optional;
import org.posrig.device.Key;
import org.posrig.history.Event;
import org.posrig.history.Observation;
import org.posrig.meaning.ScreenMeaning;

/// The amount that a hand typed for a sale. Terminals take an amount as cents, digit by digit;
/// where other keys were pressed, or digits before the terminal asked, nobody can say what it is.
public final class TypedAmount {
  private static final int MOST_DIGITS = 9; // some terminals take no more and ignore the rest

  private TypedAmount() {}

  /// @param seen what was seen before the request
  public static Optional<Long> in(List<Observation> seen) {
    List<Observation> act = seen.subList(idleBefore(seen), seen.size());
    int asked = 0;
    while (asked < act.size() && !asksForAmount(act.get(asked))) asked++;
    boolean early = unasked(act.subList(0, asked)).stream().anyMatch(one -> isDigit(one.event()));
    return early ? Optional.empty() : typed(act.subList(asked, act.size()));
  }

  /// What was typed after the menu's key and the answers to other questions.
  private static List<Observation> unasked(List<Observation> before) {
    int from = 0;
    boolean chosen = false;
    for (int at = 0; at < before.size(); at++)
      if (before.get(at).event() instanceof Event.KeyPressed(Key key)) {
        if (!chosen || key == Key.ENTER) from = at + 1;
        chosen = true;
      }
    return before.subList(from, before.size());
  }

  /// The digits up to ENTER; nothing when another key came between.
  private static Optional<Long> typed(List<Observation> act) {
    StringBuilder digits = new StringBuilder();
    for (Observation one : act)
      if (one.event() instanceof Event.KeyPressed(Key key)) {
        if (!key.isDigit()) return key == Key.ENTER ? cents(digits) : Optional.empty();
        digits.append(key.value());
      }
    return Optional.empty();
  }

  private static boolean asksForAmount(Observation one) {
    return one.event() instanceof Event.ScreenShowed screen
        && screen.meaning() == ScreenMeaning.AMOUNT;
  }

  private static boolean isDigit(Event event) {
    return event instanceof Event.KeyPressed(Key key) && key.isDigit();
  }

  private static Optional<Long> cents(StringBuilder digits) {
    return digits.isEmpty() || digits.length() > MOST_DIGITS
        ? Optional.empty()
        : Optional.of(Long.parseLong(digits.toString()));
  }

  /// Behind the last display that took a function key, or the last power cut.
  private static int idleBefore(List<Observation> seen) {
    int at = seen.size();
    while (at > 0 && !isIdle(seen.get(at - 1))) at--;
    return at;
  }

  public static boolean isIdle(Observation one) {
    return Conversation.isPowerCut(one) || Conversation.isReady(one);
  }
}
