package org.posrig.hosts.dialect;

import java.util.ArrayList;
import java.util.List;
import org.posrig.hosts.dialect.Place.What;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.Uploaded;

/// What a message says of a batch. A list of uploads is count 2, then for each transaction
/// organisation 2, trace number 6, card number 20, amount 12 (host-protocol.md 1.13).
final class BatchReader {
  private static final int ENTRY = 40;
  private final List<SumsLayout> layouts;
  private final Places places;

  BatchReader(List<SumsLayout> layouts, Places places) {
    this.layouts = List.copyOf(layouts);
    this.places = places;
  }

  BatchTotals totals(Message settlement) {
    return layouts.stream()
        .flatMap(layout -> layout.totals(settlement).stream())
        .findFirst()
        .orElse(BatchTotals.UNSAID);
  }

  BatchResult result(Message answer) {
    return layouts.stream()
        .map(layout -> layout.result(answer))
        .filter(result -> result != BatchResult.UNSAID)
        .findFirst()
        .orElse(BatchResult.UNSAID);
  }

  List<Uploaded> uploads(Message upload, TransactionRow.UploadForm form) {
    return switch (form) {
      case NONE -> List.of();
      case LIST -> list(places.of(What.UPLOAD_LIST, upload));
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

  private List<Uploaded> one(Message upload) {
    String trace =
        places.place(What.UPLOADED_TRACE, upload).isPresent()
            ? places.of(What.UPLOADED_TRACE, upload)
            : upload.field(11);
    return !trace.isEmpty() && upload.field(4).matches("\\d{1,18}")
        ? List.of(new Uploaded(trace, Long.parseLong(upload.field(4))))
        : List.of();
  }
}
