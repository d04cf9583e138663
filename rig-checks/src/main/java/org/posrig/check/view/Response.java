package org.posrig.check.view;

import java.time.Duration;
import org.posrig.history.Event;
import org.posrig.history.Observation;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.Decision;
import org.posrig.meaning.Meaning;

/// An answer as it was delivered to the terminal: of the request's kind and trace number, else of
/// any quality.
///
/// @param at its position in the history
public record Response(int at, Observation seen, Event.Message message, Quality quality) {
  /// The link notes a delivery after its last byte has gone: the terminal's reaction may be noted
  /// first.
  private static final Duration NOTED_LATE = Duration.ofMillis(250);

  /// Whether a terminal may believe it (host-protocol.md 1.15).
  public enum Quality {
    /// MAC and repeated values are right.
    RIGHT,
    /// It may be believed or not: the key is unknown, or a repeated value is left out.
    DOUBTFUL,
    /// It must not be believed.
    WRONG
  }

  public Meaning meaning() {
    return message.meaning();
  }

  public Decision decision() {
    return meaning().decision();
  }

  /// Of the decision, as the host wrote it.
  public String code() {
    return meaning().code();
  }

  public boolean approves() {
    return decision().approves();
  }

  public boolean believable() {
    return quality != Quality.WRONG;
  }

  public boolean approvesBelievably() {
    return approves() && believable();
  }

  public boolean refusesBelievably() {
    return !approves() && believable();
  }

  /// A MAC that is right, or that nobody can say is wrong.
  public boolean isAuthentic() {
    return switch (meaning().authenticity()) {
      case VALID, UNDECIDED, UNUSED -> true;
      case INVALID, ABSENT -> false;
    };
  }

  public boolean cameBefore(int position, Observation then) {
    return at < position || isNotedLate(seen, then);
  }

  public static boolean isNotedLate(Observation one, Observation then) {
    return one.at().minus(NOTED_LATE).compareTo(then.at()) <= 0;
  }

  /// The answer's amount in cents, or the request's when the answer has none.
  public long cents(Request request) {
    return meaning().hasAmount() ? meaning().cents() : request.cents();
  }

  static Quality qualityOf(Meaning request, Meaning answer) {
    if (answer.code().isEmpty()) return Quality.WRONG;
    Quality worst = mac(answer.authenticity());
    worst = worse(worst, echo(request.function(), answer.function()));
    worst = worse(worst, echo(request.terminal(), answer.terminal()));
    worst = worse(worst, echo(request.merchant(), answer.merchant()));
    return answer.decision() == Decision.PARTLY_APPROVED
        ? worst
        : worse(worst, echo(amount(request), amount(answer)));
  }

  private static String amount(Meaning meaning) {
    return meaning.hasAmount() ? Long.toString(meaning.cents()) : "";
  }

  private static Quality echo(String asked, String answered) {
    if (asked.isEmpty() || asked.equals(answered)) return Quality.RIGHT;
    return answered.isEmpty() ? Quality.DOUBTFUL : Quality.WRONG;
  }

  private static Quality mac(Authenticity authenticity) {
    return switch (authenticity) {
      case VALID, UNUSED -> Quality.RIGHT;
      case UNDECIDED -> Quality.DOUBTFUL;
      case INVALID, ABSENT -> Quality.WRONG;
    };
  }

  private static Quality worse(Quality one, Quality other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /// By its place alone: there is one at each.
  @Override
  public int hashCode() {
    return at;
  }
}
