package org.posrig.hosts.unionpay;

import java.util.Locale;
import java.util.Optional;
import org.posrig.hosts.acquirer.Batch.Upload;
import org.posrig.hosts.acquirer.BatchRecovery;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.HostState;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.Trace;
import org.posrig.hosts.acquirer.TriggeredFaults;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// The batch upload after a settlement that did not balance: its end books again what the terminal
/// has and the books have not. What the books have and the terminal has not stays: that is for
/// people to clear up.
final class Uploads {
  private static final int ENTRY = 40;
  private static final String NOT_MATCHED = "202";
  private static final String ADVICE = "0220";
  private final HostState state;

  Uploads(HostState state) {
    this.state = state;
  }

  UnionPayHandler list() {
    return new ListUpload();
  }

  UnionPayHandler one() {
    return new OneUpload();
  }

  UnionPayHandler end() {
    return new End();
  }

  private Optional<Refusal> otherBatch(Request request) {
    return state.batch().isCurrent(request.batch())
        ? Optional.empty()
        : Optional.of(new Refusal("77", Sentence.of("host.other-batch", request.batch())));
  }

  private final class ListUpload implements UnionPayHandler {
    @Override
    public Optional<Refusal> refuses(Request request) {
      String list = request.field(48);
      boolean formed =
          list.length() >= 2 && list.length() == 2 + ENTRY * Integer.parseInt(list.substring(0, 2));
      return formed
          ? otherBatch(request)
          : Optional.of(new Refusal("30", Sentence.of("host.no-list")));
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      String list = request.field(48);
      for (int at = 2; at + ENTRY <= list.length(); at += ENTRY)
        state.batch().upload(entry(request.batch(), list.substring(at, at + ENTRY)));
      return Decision.of(code, Sentence.of("host.uploaded"));
    }

    /// Organisation 2, trace number 6, card number 20 (zeros before it), amount 12, and nothing
    /// else (host-protocol.md 1.13). F3, F25 and F60.1, by which requests are told apart (1.11),
    /// are not in an entry, so that a completion that was asked for comes back as a sale: both are
    /// debits, and the totals agree. Refunds and advices are uploaded one by one and keep their
    /// kind.
    private static Upload entry(String batch, String digits) {
      String pan = digits.substring(8, 28).replaceFirst("^0+", "");
      Trace trace = new Trace(batch, digits.substring(2, 8));
      return new Upload(TransactionKind.SALE, trace, pan, Long.parseLong(digits.substring(28)), "");
    }
  }

  private final class OneUpload implements UnionPayHandler {
    @Override
    public Optional<Refusal> refuses(Request request) {
      return request.has(2) && request.has(4) && request.has(11)
          ? otherBatch(request)
          : Optional.of(new Refusal("30", Sentence.of("host.upload-fields")));
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      state
          .batch()
          .upload(
              new Upload(
                  kind(request),
                  request.trace(),
                  request.field(2),
                  request.cents(),
                  original(request)));
      return Decision.of(code, Sentence.of("host.uploaded"));
    }

    private String original(Request request) {
      return request.field(kind(request) == TransactionKind.REFUND ? 37 : 38).strip();
    }

    /// As the table has its original (host-protocol.md 1.11): the upload repeats its fields.
    private TransactionKind kind(Request request) {
      TransactionKind kind = state.dialect.transaction(request.message().as(ADVICE)).kind();
      return kind == TransactionKind.UNKNOWN ? TransactionKind.SALE : kind;
    }
  }

  private final class End implements UnionPayHandler {
    @Override
    public Optional<Refusal> refuses(Request request) {
      return otherBatch(request).or(() -> wrongCount(request));
    }

    private Optional<Refusal> wrongCount(Request request) {
      String said = request.field(48);
      int came = state.batch().uploads().size();
      boolean counted = NOT_MATCHED.equals(request.networkCode()) && !said.isEmpty();
      return counted && !said.equals(String.format(Locale.ROOT, "%04d", came))
          ? Optional.of(
              new Refusal(
                  "95", Sentence.of("host.upload-count", Value.text(said), Value.text(came))))
          : Optional.empty();
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      int restored = new BatchRecovery(state).carryOut(request.batch());
      state.batch().settle();
      return Decision.of(code, Sentence.of("host.upload-ended", Value.text(restored)));
    }
  }
}
