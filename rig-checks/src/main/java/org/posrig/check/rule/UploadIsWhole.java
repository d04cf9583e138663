package org.posrig.check.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.Request;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.ScreenMeaning.Says;
import org.posrig.meaning.TransactionKind;
import org.posrig.meaning.Uploaded;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// When the host found the totals wrong, it gets every sale and refund again: a sale that is left
/// out is one that the shop may not be paid for.
public final class UploadIsWhole implements Check {
  @Override
  public String name() {
    return "upload-is-whole";
  }

  @Override
  public Verdict judge(History history) {
    VerdictBuilder verdict = new VerdictBuilder();
    Conversation conversation = Conversation.of(history);
    for (Request end : conversation.of(TransactionKind.UPLOAD_END))
      settlement(end, conversation)
          .ifPresent(settled -> new Case(settled, end, history, conversation, verdict).judge());
    return verdict.verdict("pass.uploads", "idle.uploads");
  }

  /// The last settlement of the batch whose result had come.
  private static Optional<Request> settlement(Request end, Conversation conversation) {
    return conversation.of(TransactionKind.SETTLEMENT).stream()
        .filter(one -> one.at() < end.at() && one.sameBatch(end.batch()))
        .filter(one -> SettledOnPaper.resultOf(one) != BatchResult.UNSAID)
        .reduce((a, b) -> b);
  }

  private record Case(
      Request settlement,
      Request end,
      History history,
      Conversation conversation,
      VerdictBuilder verdict) {
    void judge() {
      verdict.looked();
      BatchResult host = SettledOnPaper.resultOf(settlement);
      BatchResult said = end.meaning().result();
      if (said != BatchResult.UNSAID && said != host)
        verdict.wrong(
            "upload.end-result",
            Value.text(settlement.batch()),
            Value.word(host),
            Value.word(said),
            settlement.seen(),
            end.seen());
      else if (host == BatchResult.NOT_BALANCED) whole(uploaded());
      again();
    }

    private void whole(Map<String, Long> uploaded) {
      for (Request sale : conversation.money()) if (isDue(sale)) due(sale, uploaded);
    }

    private void due(Request sale, Map<String, Long> uploaded) {
      long cents = sale.approval().map(answer -> answer.cents(sale)).orElse(sale.cents());
      Long sent = uploaded.get(sale.trace());
      if (sent == null) verdict.wrong("upload.left-out", sale.says(), sale.seen(), end.seen());
      else if (sent != cents)
        verdict.wrong(
            "upload.amount",
            sale.says(),
            Value.money(cents),
            Value.money(sent),
            sale.seen(),
            end.seen());
    }

    /// Trace number → cents, of what the host took. What was sent twice counts once.
    private Map<String, Long> uploaded() {
      Map<String, Long> entries = new LinkedHashMap<>();
      for (Request one : uploads())
        if (isTaken(one))
          for (Uploaded entry : entries(one)) entries.put(entry.trace(), entry.cents());
      return entries;
    }

    private static List<Uploaded> entries(Request upload) {
      return upload.meaning().uploads();
    }

    /// An upload that broke off goes on where it was (host-protocol.md 1.13).
    private void again() {
      Map<String, Request> known = new LinkedHashMap<>();
      for (Request one : uploads())
        if (one.at() > settlement.at())
          for (Uploaded entry : entries(one)) again(one, entry.trace(), known);
    }

    private void again(Request upload, String trace, Map<String, Request> known) {
      Request before = known.put(trace, upload);
      if (before != null && knows(before, upload))
        verdict.wrong("upload.again", Value.text(trace), before.seen(), upload.seen());
    }

    /// Whether the terminal had the host's answer: it came before any trouble and outlived it.
    private boolean knows(Request upload, Request next) {
      return isTaken(upload)
          && upload.answers().getFirst().at() < next.at()
          && history.seen().subList(upload.at(), next.at()).stream()
              .noneMatch(Conversation::isPowerCut)
          && history.seen().subList(upload.at(), upload.answers().getFirst().at()).stream()
              .noneMatch(one -> one.event() instanceof Event.ScreenShowed);
    }

    private List<Request> uploads() {
      return conversation.of(TransactionKind.UPLOAD).stream()
          .filter(one -> one.at() < end.at() && one.sameBatch(settlement.batch()))
          .toList();
    }

    /// Accepted, or known from an earlier time.
    private static boolean isTaken(Request upload) {
      return upload.answers().stream().anyMatch(answer -> answer.approves());
    }

    /// Approved on the display and on the host's word, never voided or reversed.
    private boolean isDue(Request sale) {
      return goesUp(sale.kind())
          && sale.at() < settlement.at()
          && sale.sameBatch(settlement.batch())
          && (sale.isAdvice() ? !isRefused(sale) : isApproved(sale))
          && conversation.reversalsOf(sale).isEmpty()
          && voidsOf(sale).isEmpty();
    }

    private static boolean isApproved(Request sale) {
      return sale.shown() == Says.APPROVED && sale.approval().isPresent();
    }

    private boolean isRefused(Request advice) {
      return conversation.money().stream()
          .anyMatch(one -> one.sameAs(advice) && one.refusedBelievably());
    }

    /// A void goes up with what it takes back, and both are nothing together.
    private static boolean goesUp(TransactionKind kind) {
      return kind.isTotalled() && !kind.isVoid();
    }

    private List<Request> voidsOf(Request sale) {
      return conversation.money().stream()
          .filter(one -> one.isVoid() && one.approval().isPresent())
          .filter(one -> one.meaning().original().trace().equals(sale.trace()))
          .filter(one -> sale.sameBatch(one.meaning().original().batch()))
          .toList();
    }
  }
}
