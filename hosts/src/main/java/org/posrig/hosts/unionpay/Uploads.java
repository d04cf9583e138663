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

/// The batch upload after a settlement that did not balance: its end books again what the terminal
/// has and the books have not. What the books have and the terminal has not stays: that is for
/// people to clear up.
final class Uploads {
  private static final int ENTRY = 40;
  private static final String NOT_MATCHED = "202";
  private final HostState state;

  Uploads(HostState state) {
    this.state = state;
  }

  Handler list() {
    return new ListUpload();
  }

  Handler one() {
    return new OneUpload();
  }

  Handler end() {
    return new End();
  }

  private Optional<Refusal> otherBatch(Request request) {
    return state.batch().isCurrent(request.batch())
        ? Optional.empty()
        : Optional.of(new Refusal("77", "batch " + request.batch() + " is not the host's"));
  }

  private final class ListUpload implements Handler {
    @Override
    public Optional<Refusal> refuses(Request request) {
      String list = request.field(48);
      boolean formed =
          list.length() >= 2 && list.length() == 2 + ENTRY * Integer.parseInt(list.substring(0, 2));
      return formed ? otherBatch(request) : Optional.of(new Refusal("30", "F48 holds no list"));
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      String list = request.field(48);
      for (int at = 2; at + ENTRY <= list.length(); at += ENTRY)
        state.batch().upload(entry(request.batch(), list.substring(at, at + ENTRY)));
      return Decision.of(code, "upload taken");
    }

    /// Organisation 2, trace number 6, card number 20 (zeros before it), amount 12.
    private static Upload entry(String batch, String digits) {
      String pan = digits.substring(8, 28).replaceFirst("^0+", "");
      Trace trace = new Trace(batch, digits.substring(2, 8));
      return new Upload(trace, pan, Long.parseLong(digits.substring(28)));
    }
  }

  private final class OneUpload implements Handler {
    @Override
    public Optional<Refusal> refuses(Request request) {
      return request.has(2) && request.has(4) && request.has(11)
          ? otherBatch(request)
          : Optional.of(new Refusal("30", "an upload of one has F2, F4 and F11"));
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      state.batch().upload(new Upload(request.trace(), request.field(2), request.cents()));
      return Decision.of(code, "upload taken");
    }
  }

  private final class End implements Handler {
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
              new Refusal("95", "the terminal counts " + said + " uploads, " + came + " came"))
          : Optional.empty();
    }

    @Override
    public Decision carryOut(Request request, String code, TriggeredFaults mischief) {
      int restored = new BatchRecovery(state).carryOut(request.batch());
      state.batch().settle();
      return Decision.of(code, "upload ended, booked again: " + restored);
    }
  }
}
