package org.posrig.hosts.acquirer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Formats;

/// The terminal's batch as the host sees it. Guarded by the host's lock.
public final class Batch {
  private Optional<String> number = Optional.empty();
  private boolean settled;
  private Optional<BatchTotals> claimed = Optional.empty();
  private final Map<String, Upload> uploads = new LinkedHashMap<>();

  /// A transaction as the terminal has it.
  ///
  /// @param kind of an entry of a list a sale: it does not tell whether it is a void
  /// @param original of an advice the code of what it completes, of a refund the reference number
  ///     of its sale; else empty
  public record Upload(TransactionKind kind, Trace trace, String pan, long cents, String original) {
    public boolean sameMoney(String otherPan, long otherCents) {
      return pan.equals(otherPan) && cents == otherCents;
    }

    @Override
    public String toString() {
      return "upload of " + trace;
    }
  }

  /// A host without memory takes the terminal's word; a settled batch is followed by the next.
  public String signIn(String terminalSays) {
    adopt(terminalSays);
    if (settled) open(next(number.orElseThrow()));
    return number.orElseThrow();
  }

  public void adopt(String terminalSays) {
    if (number.isEmpty()) open(terminalSays.matches("0*") ? "000001" : terminalSays);
    follow(terminalSays);
  }

  /// A terminal that stays signed in counts its batch up itself after a settlement
  /// (terminal-behaviour.md 4.2).
  public void follow(String terminalSays) {
    if (settled && terminalSays.equals(next(number.orElseThrow()))) open(terminalSays);
  }

  private void open(String opened) {
    number = Optional.of(opened);
    settled = false;
    claimed = Optional.empty();
    uploads.clear();
  }

  private static String next(String number) {
    int next = Integer.parseInt(number) % 999_999 + 1;
    return Formats.padded(next, 6);
  }

  public boolean isCurrent(String batch) {
    return number.filter(batch::equals).isPresent();
  }

  public boolean takesMoney(String batch) {
    return isCurrent(batch) && !settled;
  }

  /// Whether the batch was settled, now or in the past.
  public boolean isOver(String batch) {
    return number
        .filter(current -> settled ? batch.compareTo(current) <= 0 : batch.compareTo(current) < 0)
        .isPresent();
  }

  public void settle() {
    settled = true;
  }

  /// What the terminal's last settlement said of domestic cards.
  public void claim(BatchTotals totals) {
    claimed = Optional.of(totals);
  }

  public Optional<BatchTotals> claimed() {
    return claimed;
  }

  /// An upload that is resumed may bring a transaction twice: kept once.
  public void upload(Upload upload) {
    uploads.put(upload.trace().stan(), upload);
  }

  public List<Upload> uploads() {
    return List.copyOf(uploads.values());
  }
}
