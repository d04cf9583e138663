package org.posrig.hosts.acquirer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.hosts.acquirer.Batch.Upload;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;

/// Books again what a host without memory has lost, from what the terminal uploaded.
///
/// An entry of a list tells neither a sale from a completion nor a sale from a void. When as many
/// are missing as the terminal's totals have debits and credits more than the books, the voids are
/// among them: an upload of the same card and amount as an earlier sale, the latest ones first.
/// Otherwise all are sales that stand.
public final class BatchRecovery {
  private final HostState state;
  private final List<Upload> missing;
  private final Map<Upload, Trace> voids = new LinkedHashMap<>();

  public BatchRecovery(HostState state) {
    this.state = state;
    this.missing = new ArrayList<>();
    for (Upload upload : state.batch().uploads())
      if (state.ledger().find(upload.trace()).isEmpty()) missing.add(upload);
  }

  /// How many were booked again.
  public int carryOut(String batch) {
    int credits = state.batch().claimed().map(claimed -> missingCredits(claimed, batch)).orElse(0);
    for (int at = missing.size() - 1; at > 0 && voids.size() < credits; at--) pair(at);
    missing.forEach(this::book);
    return missing.size();
  }

  private int missingCredits(BatchTotals claimed, String batch) {
    BatchTotals books = state.ledger().totals(batch);
    int credits = claimed.credits() - books.credits() - missing(TransactionKind.REFUND);
    int debits = claimed.debits() - books.debits() - missing(TransactionKind.COMPLETION_ADVICE);
    return credits + debits == missing(TransactionKind.SALE) ? credits : 0;
  }

  private int missing(TransactionKind kind) {
    return (int) missing.stream().filter(upload -> upload.kind() == kind).count();
  }

  private static boolean isListed(Upload upload) {
    return upload.kind() == TransactionKind.SALE;
  }

  private void pair(int at) {
    Upload later = missing.get(at);
    if (!isListed(later)) return;
    for (int before = at - 1; before >= 0; before--) {
      Upload sale = missing.get(before);
      boolean free =
          isListed(sale) && !voids.containsKey(sale) && !voids.containsValue(sale.trace());
      if (free && sale.sameMoney(later.pan(), later.cents())) {
        voids.put(later, sale.trace());
        return;
      }
    }
  }

  private void book(Upload upload) {
    String reference = state.numbers.reference(state.calendar.time());
    Optional<Ledger.Entry> original =
        Optional.ofNullable(voids.get(upload)).flatMap(state.ledger()::find);
    if (upload.kind() == TransactionKind.REFUND) refund(upload, reference);
    else if (upload.kind() == TransactionKind.COMPLETION_ADVICE) complete(upload, reference);
    else if (original.isPresent())
      state.bookVoid(TransactionKind.VOID, upload.trace(), original.get(), reference, "");
    else state.bookSale(upload.trace(), upload.cents(), upload.pan(), reference, "");
  }

  private void refund(Upload upload, String reference) {
    Optional<Trace> sale = state.ledger().charge(upload.original()).map(Ledger.Entry::trace);
    state.bookRefund(upload.trace(), upload.cents(), upload.pan(), reference, sale);
  }

  private void complete(Upload upload, String reference) {
    Optional<Ledger.Entry> reserved =
        state
            .ledger()
            .authorisation(upload.original(), upload.pan())
            .filter(entry -> entry.standing() == Ledger.Standing.STANDS);
    state.bookCompletion(
        upload.kind(),
        upload.trace(),
        upload.cents(),
        upload.pan(),
        reserved,
        Decision.of("00", Sentence.of("host.uploaded"))
            .with(37, reference)
            .with(38, upload.original()));
  }
}
