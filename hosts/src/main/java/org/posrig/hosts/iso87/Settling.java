package org.posrig.hosts.iso87;

import java.util.Optional;
import org.posrig.fault.HostFault;
import org.posrig.history.Event.Settled;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Ledger;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.Place.What;
import org.posrig.hosts.dialect.SumsLayout;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Settlement: the terminal's totals against the books; where they differ, each transaction again,
/// and a closing after which the books have what the terminal has.
final class Settling {
  private final Iso87State state;

  Settling(Iso87State state) {
    this.state = state;
  }

  Iso87Handler totals() {
    return new Totals();
  }

  Iso87Handler upload() {
    return new Uploading();
  }

  Iso87Handler closing() {
    return new Closing();
  }

  private static Optional<Refusal> withoutBatch(Iso87Request request) {
    return request.says(What.BATCH).matches("\\d{6}")
        ? Optional.empty()
        : Desks.refusal("30", Sentence.of("host.no-batch-number"));
  }

  private Optional<BatchTotals> claimed(Message message) {
    return state.dialect.totals().stream()
        .filter(layout -> layout.isIn(message))
        .findFirst()
        .flatMap((SumsLayout layout) -> layout.totals(message));
  }

  private BatchTotals books(TerminalBook book) {
    return state.ledger().totals(entry -> book.isOpen(entry) && counts(entry));
  }

  /// What was voided, and the void, are left out, unless the bench has them counted.
  private boolean counts(Ledger.Entry entry) {
    if (state.settings.voidsAsRefunds()) return entry.standing() != Ledger.Standing.REVERSED;
    return entry.standing() == Ledger.Standing.STANDS && !entry.kind().isVoid();
  }

  private final class Totals implements Iso87Handler {
    @Override
    public Optional<Refusal> refuses(Iso87Request request) {
      if (claimed(request.message()).isEmpty())
        return Desks.refusal("30", Sentence.of("host.totals-missing"));
      return withoutBatch(request);
    }

    @Override
    public Decision carryOut(Iso87Request request, String code, TriggeredFaults mischief) {
      String batch = request.says(What.BATCH);
      request.book().begin(batch);
      BatchTotals claimed = claimed(request.message()).orElse(BatchTotals.ZERO);
      BatchTotals books = books(request.book());
      boolean scripted = mischief.use(HostFault.NotBalanced.class).isPresent();
      boolean balanced = claimed.equals(books) && !scripted;
      state.journal.saw(new Settled(batch, claimed, books, balanced));
      if (balanced) request.book().settle(batch);
      else request.book().forgetUploads();
      BatchResult result = balanced ? BatchResult.BALANCED : BatchResult.NOT_BALANCED;
      return Decision.of(
          state.dialect.codeFor(result).orElse(code),
          Sentence.of(balanced ? "host.balanced" : "host.not-balanced"));
    }
  }

  /// What is sent again is the same.
  private final class Uploading implements Iso87Handler {
    @Override
    public Optional<Refusal> refuses(Iso87Request request) {
      boolean whole =
          request.says(What.UPLOADED_TRACE).matches("\\d{6}")
              && request.cents() > 0
              && !request.pan().isEmpty();
      return whole ? Optional.empty() : Desks.refusal("30", Sentence.of("host.upload-original"));
    }

    @Override
    public Decision carryOut(Iso87Request request, String code, TriggeredFaults mischief) {
      request
          .book()
          .upload(
              new TerminalBook.Upload(
                  kind(request),
                  request.says(What.UPLOADED_TRACE),
                  request.pan(),
                  request.cents(),
                  request.authorisation()));
      return Decision.of(code, Sentence.of("host.uploaded"));
    }

    /// Of the original: its type is named, and its processing code is this one's but for the last
    /// digit, which says whether more follow.
    private TransactionKind kind(Iso87Request request) {
      String type = request.says(What.ORIGINAL_TYPE);
      String processing = request.message().part(3, 0, 5) + "0";
      if (!type.matches("\\d{4}")) return TransactionKind.SALE;
      Message original = request.message().as(type).with(3, processing);
      TransactionKind kind = state.dialect.transaction(original).kind();
      return kind.isTotalled() ? kind : TransactionKind.SALE;
    }
  }

  private final class Closing implements Iso87Handler {
    @Override
    public Optional<Refusal> refuses(Iso87Request request) {
      return withoutBatch(request);
    }

    @Override
    public Decision carryOut(Iso87Request request, String code, TriggeredFaults mischief) {
      TerminalBook book = request.book();
      long again = book.uploads().stream().filter(upload -> bookAgain(book, upload)).count();
      book.settle(request.says(What.BATCH));
      return Decision.of(code, Sentence.of("host.batch-closed", Value.text(again)));
    }

    /// What the books have and the terminal has not stays: that is for people to clear up.
    private boolean bookAgain(TerminalBook book, TerminalBook.Upload upload) {
      boolean known =
          book.traces(upload.stan()).stream()
              .flatMap(trace -> state.ledger().find(trace).stream())
              .anyMatch(book::isOpen);
      if (!known) book(book, upload);
      return !known;
    }

    private void book(TerminalBook book, TerminalBook.Upload upload) {
      Decision decision =
          Decision.of("", Sentence.none())
              .with(37, state.numbers.reference(state.calendar.time()))
              .with(38, upload.authorisation());
      if (upload.kind() == TransactionKind.REFUND)
        state.bookRefund(
            book.trace(upload.stan()),
            upload.cents(),
            upload.pan(),
            Desks.of(decision, 37),
            Optional.empty());
      else
        state.bookCompletion(
            upload.kind(),
            book.trace(upload.stan()),
            upload.cents(),
            upload.pan(),
            Optional.empty(),
            decision);
    }
  }
}
