package org.posrig.hosts.iso87;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.hosts.acquirer.Ledger;
import org.posrig.hosts.acquirer.Trace;
import org.posrig.meaning.TransactionKind;

/// One terminal as the host sees it. Its messages name no batch, only its settlement does: the host
/// counts periods, each from one settlement that balanced to the next. Guarded by the host's lock.
final class TerminalBook {
  private final String terminal;
  private int period = 1;
  private int since = 1;
  private int settledSince = 1;
  private Optional<String> settled = Optional.empty();
  private final Map<String, Upload> uploads = new LinkedHashMap<>();

  TerminalBook(String terminal) {
    this.terminal = terminal;
  }

  /// A transaction as the terminal has it.
  record Upload(TransactionKind kind, String stan, String pan, long cents, String authorisation) {
    @Override
    public String toString() {
      return "upload of " + kind + " " + stan;
    }
  }

  /// What a request is known by in the open period.
  Trace trace(String stan) {
    return at(period, stan);
  }

  /// The same trace number in the open period, then in those before that the next settlement may be
  /// about.
  List<Trace> traces(String stan) {
    List<Trace> traces = new ArrayList<>();
    for (int one = period; one >= Math.min(since, settledSince); one--) traces.add(at(one, stan));
    return traces;
  }

  private Trace at(int one, String stan) {
    return new Trace(terminal + "/" + one, stan);
  }

  boolean isOpen(Ledger.Entry entry) {
    return isSince(since, entry);
  }

  private boolean isSince(int first, Ledger.Entry entry) {
    String batch = entry.trace().batch();
    return batch.startsWith(terminal + "/")
        && Integer.parseInt(batch.substring(terminal.length() + 1)) >= first;
  }

  /// A settlement has come. One of the batch that was settled last comes from a terminal that
  /// missed the answer: it is about all since the settlement before.
  void begin(String batch) {
    if (settled.filter(batch::equals).isPresent()) since = settledSince;
  }

  void settle(String batch) {
    settled = Optional.of(batch);
    settledSince = since;
    uploads.clear();
    period++;
    since = period;
  }

  /// What is sent twice is kept once.
  void upload(Upload upload) {
    uploads.put(upload.stan(), upload);
  }

  void forgetUploads() {
    uploads.clear();
  }

  List<Upload> uploads() {
    return List.copyOf(uploads.values());
  }
}
