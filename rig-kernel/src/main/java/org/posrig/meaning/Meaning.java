package org.posrig.meaning;

import java.util.List;

/// What one message means, as its dialect reads it, once, at the link. Nothing here is a field of
/// a protocol.
///
/// @param function what the dialect calls the transaction: to be compared, never interpreted
/// @param numbers of this transaction
/// @param original of the transaction that a void, a reversal or a completion is about
/// @param cents the amount in hundredths, [#UNSAID] when the message has none
/// @param currency ISO 4217, three digits; empty when unsaid
/// @param terminal its number; empty when unsaid
/// @param merchant its number; empty when unsaid
/// @param operator who is signed in; empty when unsaid
/// @param time local time of the host, `MMDDhhmmss`; empty when unsaid
/// @param code of the decision or the reason, as the dialect writes it: to be shown and compared
///     only
/// @param unanswered what the terminal does about this request without an answer
/// @param balances of the account, in hundredths
public record Meaning(
    TransactionKind kind,
    Phase phase,
    String function,
    Numbers numbers,
    Numbers original,
    long cents,
    String currency,
    CardUse card,
    String terminal,
    String merchant,
    String operator,
    String time,
    Decision decision,
    String code,
    ReversalReason reason,
    Authenticity authenticity,
    BatchTotals totals,
    BatchResult result,
    Unanswered unanswered,
    List<Uploaded> uploads,
    List<Long> balances) {

  /// No amount.
  public static final long UNSAID = -1;

  public Meaning {
    uploads = List.copyOf(uploads);
    balances = List.copyOf(balances);
  }

  /// Nothing is said but what it is.
  public static Meaning of(TransactionKind kind, Phase phase) {
    return new MeaningBuilder(kind, phase).build();
  }

  /// A copy to change.
  public MeaningBuilder but() {
    return new MeaningBuilder(this);
  }

  public String trace() {
    return numbers.trace();
  }

  public String batch() {
    return numbers.batch();
  }

  public boolean hasAmount() {
    return cents != UNSAID;
  }

  public boolean isAnswer() {
    return phase == Phase.ANSWER;
  }
}
