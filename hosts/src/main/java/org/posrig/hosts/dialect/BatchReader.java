package org.posrig.hosts.dialect;

import java.util.ArrayList;
import java.util.List;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.Uploaded;

/// What F48 says of a batch (host-protocol.md 1.13). Totals are amount 12, count 3, amount 12,
/// count 3, result 1, of domestic cards and then of foreign ones. A list is count 2, then for each
/// transaction organisation 2, trace number 6, card number 20, amount 12.
final class BatchReader {
  private static final String TOTALS = "\\d{62}";
  private static final int BLOCK = 31;
  private static final char BALANCED = '1';
  private static final int ENTRY = 40;

  private BatchReader() {}

  static boolean hasTotals(String f48) {
    return f48.matches(TOTALS);
  }

  /// Both classes of cards together.
  static BatchTotals totals(Message settlement) {
    String f48 = settlement.field(48);
    return hasTotals(f48)
        ? block(f48.substring(0, BLOCK)).plus(block(f48.substring(BLOCK)))
        : BatchTotals.UNSAID;
  }

  private static BatchTotals block(String digits) {
    return new BatchTotals(
        Long.parseLong(digits.substring(0, 12)),
        Integer.parseInt(digits.substring(12, 15)),
        Long.parseLong(digits.substring(15, 27)),
        Integer.parseInt(digits.substring(27, 30)));
  }

  /// Both classes must be balanced; an error (3) counts as not balanced.
  static BatchResult result(Message answer) {
    String f48 = answer.field(48);
    if (!hasTotals(f48)) return BatchResult.UNSAID;
    boolean balanced = f48.charAt(BLOCK - 1) <= BALANCED && f48.charAt(2 * BLOCK - 1) <= BALANCED;
    return balanced ? BatchResult.BALANCED : BatchResult.NOT_BALANCED;
  }

  static List<Uploaded> uploads(Message upload, TransactionRow.UploadForm form) {
    return switch (form) {
      case NONE -> List.of();
      case LIST -> list(upload.field(48));
      case ONE -> one(upload);
    };
  }

  private static List<Uploaded> list(String digits) {
    List<Uploaded> entries = new ArrayList<>();
    if (!digits.matches("\\d+") || digits.length() % ENTRY != 2) return entries;
    for (int at = 2; at < digits.length(); at += ENTRY)
      entries.add(
          new Uploaded(
              digits.substring(at + 2, at + 8),
              Long.parseLong(digits.substring(at + 28, at + ENTRY))));
    return entries;
  }

  private static List<Uploaded> one(Message upload) {
    return upload.has(11) && upload.field(4).matches("\\d{1,18}")
        ? List.of(new Uploaded(upload.field(11), Long.parseLong(upload.field(4))))
        : List.of();
  }
}
