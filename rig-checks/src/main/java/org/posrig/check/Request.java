package org.posrig.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.posrig.history.Event;
import org.posrig.history.Observation;
import org.posrig.text.Formats;

/// A whole message that the terminal sent, with what was delivered for it and what it then showed.
///
/// @param at its position in the history
record Request(
    int at, Observation seen, Event.Message request, List<Response> answers, Shown shown) {
  private static final Set<String> ONLINE = Set.of("0200", "0100", "0220", "0500");
  private static final Set<String> REVERSAL_DONE =
      Set.of("00", "12", "25"); // terminal-behaviour.md R7

  /// The outcome as the display told it, before the next request.
  enum Shown {
    APPROVED,
    REFUSED,
    /// No answer, or one that the terminal did not believe.
    DISBELIEVED,
    NOTHING
  }

  String mti() {
    return request.mti();
  }

  String stan() {
    return request.stan();
  }

  String field(int number) {
    return request.fields().getOrDefault(number, "");
  }

  /// F60.1, or empty.
  String type() {
    return part(field(60), 0, 2);
  }

  /// F60.2, or empty.
  String batch() {
    return part(field(60), 2, 8);
  }

  /// F60.3, or empty.
  String management() {
    return part(field(60), 8, 11);
  }

  /// F61.2, the trace number of the original.
  String originalStan() {
    return part(field(61), 6, 12);
  }

  /// F61.1, the batch of the original; empty when it names none.
  String originalBatch() {
    return originalStan().isEmpty() ? "" : part(field(61), 0, 6);
  }

  /// F22: read from a stripe.
  boolean isSwiped() {
    return field(22).startsWith("02");
  }

  /// F22: read from stripe or chip, so that a card was there.
  boolean isRead() {
    return isSwiped() || field(22).startsWith("05") || field(22).startsWith("07");
  }

  long cents() {
    return number(field(4));
  }

  /// As the host books it: a void gives money back.
  long signed(long cents) {
    return isVoid() ? -cents : cents;
  }

  boolean isReversal() {
    return mti().equals("0400");
  }

  boolean isVoid() {
    return field(3).startsWith("20");
  }

  boolean isSignIn() {
    return mti().equals("0800") && Set.of("001", "003", "004").contains(management());
  }

  /// What may not pass a waiting reversal.
  boolean online() {
    return ONLINE.contains(mti());
  }

  /// A request for money, for which a reversal is kept (terminal-behaviour.md R1); no balance
  /// inquiry.
  boolean money() {
    return (mti().equals("0200") || mti().equals("0100"))
        && !field(3).startsWith("31")
        && !type().equals("36");
  }

  /// An approval that the terminal may believe.
  Optional<Response> approval() {
    return answers.stream().filter(Response::approvesBelievably).findFirst();
  }

  boolean refusedBelievably() {
    return answers.stream().anyMatch(Response::refusesBelievably);
  }

  /// For a reversal: the answer that ends it.
  Optional<Response> accepted() {
    return answers.stream().filter(Request::endsReversal).findFirst();
  }

  /// The MAC must be right or not known; the trace number is the request's (terminal-behaviour.md
  /// R15).
  static boolean endsReversal(Response answer) {
    return REVERSAL_DONE.contains(answer.code())
        && Set.of("right", "unknown").contains(answer.message().mac());
  }

  boolean sameAs(Request other) {
    return stan().equals(other.stan()) && sameBatch(other.batch());
  }

  boolean sameBatch(String other) {
    return batch().isEmpty() || other.isEmpty() || batch().equals(other);
  }

  /// In a reader's words: `sale #000002 over 12.00`.
  String says() {
    return (isVoid()
            ? "void #"
            : mti().equals("0500") ? "settlement #" : money() ? "sale #" : mti() + " #")
        + stan()
        + (field(4).isEmpty() ? "" : " over " + Formats.money(cents()));
  }

  /// The value of at most 18 digits, or -1.
  static long number(String digits) {
    return isNumber(digits) ? Long.parseLong(digits) : -1;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 18
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String part(String text, int from, int to) {
    return text.length() < to ? "" : text.substring(from, to);
  }
}
