package org.posrig.hosts.dialect;

import java.util.List;
import java.util.Optional;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.BatchTotals;

/// How the totals of a batch stand in a field: numbers of fixed width, one behind the other.
///
/// @param slots what each number is; of the same meaning there may be several, which are added
public record SumsLayout(int field, List<Slot> slots) {
  private static final char BALANCED = '1';

  public SumsLayout {
    slots = List.copyOf(slots);
  }

  /// What a number is.
  public enum Sum {
    DEBIT_CENTS,
    DEBITS,
    CREDIT_CENTS,
    CREDITS,
    /// In the answer: 1 balanced, 2 not, 3 an error; 0 where nothing is said.
    RESULT,
    NOTHING
  }

  /// One number.
  public record Slot(Sum sum, int width) {}

  public int width() {
    return slots.stream().mapToInt(Slot::width).sum();
  }

  public boolean isIn(Message message) {
    return message.field(field).matches("\\d{" + width() + "}");
  }

  /// All blocks together.
  public Optional<BatchTotals> totals(Message message) {
    if (!isIn(message)) return Optional.empty();
    String digits = message.field(field);
    return Optional.of(
        new BatchTotals(
            sum(Sum.DEBIT_CENTS, digits),
            (int) sum(Sum.DEBITS, digits),
            sum(Sum.CREDIT_CENTS, digits),
            (int) sum(Sum.CREDITS, digits)));
  }

  private long sum(Sum sum, String digits) {
    long total = 0;
    int at = 0;
    for (Slot slot : slots) {
      if (slot.sum() == sum) total += Long.parseLong(digits.substring(at, at + slot.width()));
      at += slot.width();
    }
    return total;
  }

  /// Every block must be balanced; an error counts as not balanced.
  public BatchResult result(Message message) {
    boolean said = slots.stream().anyMatch(slot -> slot.sum() == Sum.RESULT);
    if (!said || !isIn(message)) return BatchResult.UNSAID;
    return allBalanced(message.field(field)) ? BatchResult.BALANCED : BatchResult.NOT_BALANCED;
  }

  private boolean allBalanced(String digits) {
    int at = 0;
    for (Slot slot : slots) {
      if (slot.sum() == Sum.RESULT && digits.charAt(at) > BALANCED) return false;
      at += slot.width();
    }
    return true;
  }
}
