package org.posrig.check;

import java.util.List;
import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.history.Observation;

/// The amount that a hand typed for a sale. Terminals take an amount as cents, digit by digit;
/// where other keys were pressed, or digits before the terminal asked, nobody can say what it is.
final class TypedAmount {
  private static final String DIGIT = "DIGIT_";
  private static final int MOST_DIGITS = 9; // some terminals take no more and ignore the rest

  private TypedAmount() {}

  /// @param seen what was seen before the request
  static Optional<Long> in(List<Observation> seen) {
    List<Observation> act = seen.subList(idleBefore(seen), seen.size());
    int asked = 0;
    while (asked < act.size() && !asksForAmount(act.get(asked))) asked++;
    boolean early = act.subList(0, asked).stream().anyMatch(TypedAmount::isDigit);
    return early ? Optional.empty() : typed(act.subList(asked, act.size()));
  }

  /// The digits up to ENTER; nothing when another key came between.
  private static Optional<Long> typed(List<Observation> act) {
    StringBuilder digits = new StringBuilder();
    for (Observation one : act)
      if (isDigit(one)) digits.append(key(one).substring(DIGIT.length()));
      else if (!key(one).isEmpty())
        return key(one).equals("ENTER") ? cents(digits.toString()) : Optional.empty();
    return Optional.empty();
  }

  private static boolean asksForAmount(Observation one) {
    return one.event() instanceof Event.ScreenShowed screen && screen.meaning().equals("amount");
  }

  private static boolean isDigit(Observation one) {
    return key(one).startsWith(DIGIT);
  }

  /// Empty when it is no key.
  private static String key(Observation one) {
    return one.event() instanceof Event.KeyPressed pressed ? pressed.key() : "";
  }

  private static Optional<Long> cents(String digits) {
    return digits.isEmpty() || digits.length() > MOST_DIGITS
        ? Optional.empty()
        : Optional.of(Request.number(digits));
  }

  /// Behind the last display that took a function key, or the last power cut.
  private static int idleBefore(List<Observation> seen) {
    int at = seen.size();
    while (at > 0 && !isIdle(seen.get(at - 1))) at--;
    return at;
  }

  static boolean isIdle(Observation one) {
    return Conversation.isPowerCut(one)
        || (one.event() instanceof Event.ScreenShowed screen && screen.ready());
  }
}
