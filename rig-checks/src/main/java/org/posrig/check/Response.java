package org.posrig.check;

import java.time.Duration;
import java.util.Set;
import org.posrig.history.Event;
import org.posrig.history.Observation;

/// An answer as it was delivered to the terminal: of the request's type and trace number, else of
/// any quality.
///
/// @param at its position in the history
record Response(int at, Observation seen, Event.Message message, Quality quality) {
  private static final Set<String> APPROVING =
      Set.of("00", "10", "11", "16", "A2", "A4", "A5", "A6"); // host-protocol.md 3, class A

  /// The link notes a delivery after its last byte has gone: the terminal's reaction may be noted
  /// first.
  private static final Duration NOTED_LATE = Duration.ofMillis(250);

  /// Whether a terminal may believe it (host-protocol.md 1.15).
  enum Quality {
    /// MAC and echoed fields are right.
    RIGHT,
    /// It may be believed or not: the key is unknown, or an echoed field is left out.
    DOUBTFUL,
    /// It must not be believed.
    WRONG
  }

  String code() {
    return message.fields().getOrDefault(39, "");
  }

  boolean approves() {
    return APPROVING.contains(code());
  }

  boolean believable() {
    return quality != Quality.WRONG;
  }

  boolean approvesBelievably() {
    return approves() && believable();
  }

  boolean refusesBelievably() {
    return !approves() && believable();
  }

  boolean cameBefore(int position, Observation then) {
    return at < position || isNotedLate(seen, then);
  }

  static boolean isNotedLate(Observation one, Observation then) {
    return one.at().minus(NOTED_LATE).compareTo(then.at()) <= 0;
  }

  /// Cents of F4, or of the request when the answer has none.
  long cents(Request asked) {
    return Request.number(message.fields().getOrDefault(4, asked.field(4)));
  }

  static Quality qualityOf(Event.Message request, Event.Message answer) {
    boolean partial = "10".equals(answer.field(39));
    Quality echo = Quality.RIGHT;
    for (int field : partial ? new int[] {3, 41, 42} : new int[] {3, 4, 41, 42})
      echo = worse(echo, echo(request.field(field), answer.field(field)));
    return answer.field(39) == null ? Quality.WRONG : worse(echo, mac(answer.mac()));
  }

  private static Quality echo(
      @org.jspecify.annotations.Nullable String asked,
      @org.jspecify.annotations.Nullable String answered) {
    if (asked == null || asked.equals(answered)) return Quality.RIGHT;
    return answered == null ? Quality.DOUBTFUL : Quality.WRONG;
  }

  private static Quality mac(String mac) {
    return switch (mac) {
      case "right" -> Quality.RIGHT;
      case "unknown" -> Quality.DOUBTFUL;
      default -> Quality.WRONG;
    };
  }

  private static Quality worse(Quality one, Quality other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
