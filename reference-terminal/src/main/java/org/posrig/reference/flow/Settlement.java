package org.posrig.reference.flow;

import static org.posrig.reference.defect.SeededDefect.AUTHORISATIONS_IN_TOTALS;
import static org.posrig.reference.defect.SeededDefect.JOURNAL_CLEARED_ON_UNANSWERED_SETTLEMENT;
import static org.posrig.reference.defect.SeededDefect.SETTLEMENT_SLIP_LOST_WITH_POWER;
import static org.posrig.reference.defect.SeededDefect.TOTALS_FORGET_VOIDS;
import static org.posrig.reference.defect.SeededDefect.UPLOAD_WITHOUT_LAST_SALE;
import static org.posrig.reference.defect.SeededDefect.UPLOAD_WITHOUT_REFUNDS;

import java.util.List;
import org.posrig.reference.iso.Message;
import org.posrig.reference.iso.PrivateFields;
import org.posrig.reference.iso.PrivateFields.Judgement;
import org.posrig.reference.memory.Image;
import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.memory.Memory;
import org.posrig.reference.memory.Session;
import org.posrig.reference.memory.Settling;
import org.posrig.reference.memory.Settling.Stage;
import org.posrig.reference.memory.Totals;
import org.posrig.reference.online.Kind;
import org.posrig.reference.online.OnlineOutcome;
import org.posrig.reference.online.Sending;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.Screen;
import org.posrig.text.Formats;

/// Settles the batch in stages, each stored, so that it goes on where it was (terminal-behaviour.md
/// 4.7).
final class Settlement {
  private static final int LIST_LENGTH = 8;
  private static final String ENTRIES = "201";
  private static final String END_NOT_BALANCED = "202";
  private static final String END_BALANCED = "207";
  private final TerminalContext parts;
  private final Memory memory;

  Settlement(TerminalContext parts) {
    this.parts = parts;
    this.memory = parts.memory();
  }

  Result run() {
    Preconditions.signedIn(parts);
    boolean empty = memory.now().journal().isEmpty() && !memory.now().settles();
    if (empty && !parts.parameters().policy().emptySettle()) throw new NotDone(Screen.EMPTY_BATCH);
    parts.printing().ready();
    if (stage() == Stage.NONE || stage() == Stage.ASKED) ask();
    if (stage() == Stage.UPLOADING) upload();
    if (stage() == Stage.ENDING) end();
    return finish(false);
  }

  /// After power loss while the slip was printed: the slip comes again, marked, and the batch is
  /// closed.
  void resume() {
    if (stage() == Stage.PRINTING) finish(true);
  }

  private Stage stage() {
    return memory.now().settling().stage();
  }

  private void keep(Settling settling) {
    memory.change(image -> image.with(settling));
  }

  private void ask() {
    try {
      switch (parts.online().ask(this::request, Kind.SETTLEMENT, new KeepingAsked())) {
        case OnlineOutcome.Approved approved -> judged(approved.answer());
        case OnlineOutcome.Refused refused -> {
          keep(Settling.NONE);
          throw new Declined(refused);
        }
      }
    } catch (NotDone e) {
      if (e.screen() == Screen.NO_ANSWER
          && parts.flaws().has(JOURNAL_CLEARED_ON_UNANSWERED_SETTLEMENT))
        memory.change(image -> image.withJournal(List.of()).with(Settling.NONE));
      throw e;
    }
  }

  private Message request() {
    return new Requests(parts).settlement(totals());
  }

  private String totals() {
    Totals all = counted(Totals.of(memory.now().journal()));
    return parts.flaws().has(TOTALS_FORGET_VOIDS)
        ? PrivateFields.totals(all.debitCents(), all.debits(), 0, 0)
        : PrivateFields.totals(all.debitCents(), all.debits(), all.creditCents(), all.credits());
  }

  private Totals counted(Totals all) {
    if (!parts.flaws().has(AUTHORISATIONS_IN_TOTALS)) return all;
    List<JournalEntry> held =
        memory.now().journal().stream()
            .filter(entry -> entry.kind() == JournalEntry.Kind.AUTHORISATION)
            .toList();
    long cents = held.stream().mapToLong(JournalEntry::cents).sum();
    return new Totals(
        all.debitCents() + cents, all.debits() + held.size(), all.creditCents(), all.credits());
  }

  private void judged(Message answer) {
    switch (PrivateFields.judgement(answer.text(48))) {
      case Judgement.UNREADABLE -> throw new NotDone(Screen.MISMATCH, "F48");
      case Judgement.NOT_BALANCED -> keep(Settling.NONE.judged(false, Stage.UPLOADING));
      case Judgement.BALANCED ->
          keep(Settling.NONE.judged(true, chipSales() ? Stage.ENDING : Stage.PRINTING));
    }
  }

  private boolean chipSales() {
    return memory.now().journal().stream().anyMatch(entry -> entry.way().equals("I"));
  }

  // An entry of the list has no sign: a voided sale and its void, which make nothing together, stay
  // out.
  private void upload() {
    List<JournalEntry> live = liveSales();
    for (int from = uploaded(); from < live.size(); from = uploaded()) {
      int to = Math.min(from + LIST_LENGTH, live.size());
      tell(
          new Requests(parts)
              .upload(
                  ENTRIES,
                  PrivateFields.upload(
                      live.subList(from, to).stream().map(Settlement::row).toList())));
      keep(memory.now().settling().uploadedTo(to));
    }
    List<JournalEntry> single = uploadedAlone();
    for (int at = uploaded() - live.size(); at < single.size(); at++) {
      tell(new Requests(parts).upload(single.get(at)));
      keep(memory.now().settling().uploadedTo(uploaded() + 1));
    }
    keep(memory.now().settling().at(Stage.ENDING));
  }

  private int uploaded() {
    return memory.now().settling().uploaded();
  }

  private List<JournalEntry> uploadedAlone() {
    boolean withoutRefunds = parts.flaws().has(UPLOAD_WITHOUT_REFUNDS);
    return memory.now().journal().stream()
        .filter(JournalEntry::isUploadedAlone)
        .filter(entry -> !(withoutRefunds && entry.kind() == JournalEntry.Kind.REFUND))
        .toList();
  }

  private List<JournalEntry> liveSales() {
    List<JournalEntry> live =
        memory.now().journal().stream().filter(JournalEntry::isListed).toList();
    return live.size() > 1 && parts.flaws().has(UPLOAD_WITHOUT_LAST_SALE)
        ? live.subList(0, live.size() - 1)
        : live;
  }

  private static String row(JournalEntry entry) {
    return PrivateFields.uploadEntry(entry.voucher(), entry.pan().digits(), entry.cents());
  }

  private void end() {
    boolean balanced = memory.now().settling().balanced();
    String count = PrivateFields.uploaded(memory.now().settling().uploaded());
    tell(new Requests(parts).upload(balanced ? END_BALANCED : END_NOT_BALANCED, count));
    keep(memory.now().settling().at(Stage.PRINTING));
  }

  private void tell(Message request) {
    if (parts.online().ask(request, Kind.UPLOAD) instanceof OnlineOutcome.Refused refused
        && !refused.code().code().equals("94")) // sent before: done
    throw new Declined(refused);
  }

  private Result finish(boolean resumed) {
    Image settled = memory.now();
    if (!resumed || !parts.flaws().has(SETTLEMENT_SLIP_LOST_WITH_POWER))
      parts.printing().settlement(settled, parts.time().now(), resumed);
    boolean signOff = parts.parameters().policy().autoSignOff();
    memory.change(
        image ->
            image
                .withJournal(List.of())
                .with(Settling.NONE)
                .with(closed(image.session(), signOff)));
    if (signOff) tellSignOff();
    return Result.of(settled.settling().balanced() ? Screen.BALANCED : Screen.NOT_BALANCED);
  }

  private static Session closed(Session session, boolean signOff) {
    if (signOff) return session.signedOff();
    int next = Integer.parseInt(session.batch()) % 999_999 + 1;
    return session.withBatch(Formats.padded(next, 6));
  }

  private void tellSignOff() {
    try {
      parts.online().ask(new Requests(parts).signOff(), Kind.SIGN_OFF);
    } catch (NotDone _) {
      // The terminal is signed off by its own rule; a host that did not hear of it sees the next
      // sign-in.
      parts.dialogue().show(Screen.PROCESSING);
    }
  }

  /// Until the host has answered, nothing may be sold: it may have closed the batch.
  private final class KeepingAsked implements Sending {
    private final Settling before = memory.now().settling();

    @Override
    public void begins() {
      keep(Settling.ASKED);
    }

    @Override
    public void failed() {
      keep(before);
    }
  }

  /// The host refused a step of the settlement.
  static final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient OnlineOutcome.Refused refused;

    Declined(OnlineOutcome.Refused refused) {
      super("settlement refused", null, false, false);
      this.refused = refused;
    }

    Result result() {
      return Result.refused(refused);
    }
  }
}
