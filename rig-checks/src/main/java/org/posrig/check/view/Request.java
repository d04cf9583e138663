package org.posrig.check.view;

import java.util.List;
import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.history.EventText;
import org.posrig.history.Observation;
import org.posrig.meaning.Decision;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.ScreenMeaning.Says;
import org.posrig.meaning.TransactionKind;
import org.posrig.meaning.Unanswered;
import org.posrig.text.Value;

/// A whole message that the terminal sent, with what was delivered for it and what it then showed.
///
/// @param at its position in the history
/// @param shown the outcome on the display, before the next request
/// @param isReadable false when the display showed words that the model does not know, and no
///     outcome
public record Request(
    int at,
    Observation seen,
    Event.Message message,
    List<Response> answers,
    Says shown,
    boolean isReadable) {

  public Meaning meaning() {
    return message.meaning();
  }

  public TransactionKind kind() {
    return meaning().kind();
  }

  public String trace() {
    return meaning().trace();
  }

  public String batch() {
    return meaning().batch();
  }

  public long cents() {
    return meaning().cents();
  }

  /// As an account feels it: credits are negative.
  public long signed(long cents) {
    return kind().signed(cents);
  }

  public boolean isReversal() {
    return kind() == TransactionKind.REVERSAL;
  }

  /// Charges what was reserved.
  public boolean completes() {
    return kind() == TransactionKind.COMPLETION || kind() == TransactionKind.COMPLETION_ADVICE;
  }

  /// Informs the host of what the terminal has decided.
  public boolean isAdvice() {
    return meaning().unanswered() == Unanswered.REPEATED && money();
  }

  public boolean isVoid() {
    return kind().isVoid();
  }

  /// Without an answer that the terminal believes it must be reversed.
  public boolean isReversedInDoubt() {
    return meaning().unanswered() == Unanswered.REVERSED;
  }

  /// Nobody but the host knows what became of it: it had no answer that the terminal could believe,
  /// and the dialect has no way to ask or to reverse.
  public boolean isLeftInDoubt() {
    return money()
        && meaning().unanswered() == Unanswered.LEFT
        && shown() != Says.APPROVED
        && !refusedBelievably();
  }

  /// A request by which an account changes; no inquiry.
  public boolean money() {
    return kind().isFinancial();
  }

  /// What may not pass a waiting reversal.
  public boolean online() {
    return switch (kind()) {
      case BALANCE,
          SALE,
          VOID,
          REFUND,
          AUTHORISATION,
          AUTHORISATION_VOID,
          COMPLETION,
          COMPLETION_ADVICE,
          COMPLETION_VOID,
          SETTLEMENT ->
          true;
      case REVERSAL,
          UPLOAD,
          UPLOAD_END,
          SIGN_IN,
          SIGN_OFF,
          ECHO,
          SCRIPT_RESULT,
          DOWNLOAD,
          UNKNOWN ->
          false;
    };
  }

  /// An approval that the terminal may believe.
  public Optional<Response> approval() {
    return answers.stream().filter(Response::approvesBelievably).findFirst();
  }

  public boolean refusedBelievably() {
    return answers.stream().anyMatch(Response::refusesBelievably);
  }

  /// For a reversal: the answer that ends it.
  public Optional<Response> accepted() {
    return answers.stream().filter(Request::endsReversal).findFirst();
  }

  /// The MAC must not be wrong; the trace number is the request's (terminal-behaviour.md R15).
  public static boolean endsReversal(Response answer) {
    return answer.decision() == Decision.APPROVED && answer.isAuthentic();
  }

  public boolean sameAs(Request other) {
    return trace().equals(other.trace()) && sameBatch(other.batch());
  }

  public boolean sameBatch(String other) {
    return meaning().numbers().sameBatch(other);
  }

  /// `sale #000002, 12.00`.
  public Value says() {
    return EventText.transaction(kind(), trace(), cents());
  }

  /// By its place alone: there is one at each.
  @Override
  public int hashCode() {
    return at;
  }
}
