package org.posrig.reference.paper;

import static org.posrig.reference.defect.SeededDefect.FULL_PAN_ON_SLIP;
import static org.posrig.reference.defect.SeededDefect.REFUND_WITHOUT_MINUS;
import static org.posrig.reference.defect.SeededDefect.REPRINT_WITHOUT_AUTH;
import static org.posrig.reference.defect.SeededDefect.REPRINT_WITHOUT_MARK;
import static org.posrig.reference.defect.SeededDefect.VOID_WITHOUT_MINUS;
import static org.posrig.reference.defect.SeededDefect.WRONG_AMOUNT_ON_SLIP;
import static org.posrig.reference.defect.SeededDefect.WRONG_REFERENCE_ON_SLIP;

import java.util.ArrayList;
import java.util.List;
import org.posrig.device.Slip;
import org.posrig.device.Slip.Align;
import org.posrig.device.Slip.SlipLine;
import org.posrig.reference.defect.ActiveDefects;
import org.posrig.reference.memory.Image;
import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.memory.Totals;
import org.posrig.reference.screen.Amounts;
import org.posrig.reference.setting.Identity;
import org.posrig.reference.setting.Language;

/// What stands on the slips (terminal-behaviour.md 4.5), at most 40 columns.
public final class Slips {
  private final Identity identity;
  private final Language language;
  private final ActiveDefects flaws;

  public Slips(Identity identity, Language language, ActiveDefects flaws) {
    this.identity = identity;
    this.language = language;
    this.flaws = flaws;
  }

  /// @param copy from 1: the merchant's, then the card holder's
  Slip transaction(JournalEntry entry, int copy, Mark mark) {
    List<SlipLine> lines = new ArrayList<>();
    head(lines, title(entry), entry.operator());
    put(lines, Label.CARD, card(entry) + " /" + entry.way());
    put(lines, Label.PARTIES, entry.parties());
    put(lines, Label.BATCH, entry.batch());
    put(lines, Label.VOUCHER, entry.voucher());
    original(lines, entry);
    put(lines, Label.AUTH, auth(entry, mark));
    put(lines, Label.REFERENCE, reference(entry));
    put(lines, Label.TIME, entry.time());
    lines.add(
        new SlipLine(label(Label.AMOUNT) + ":" + Amounts.rmb(amount(entry)), Align.LEFT, true));
    mark(lines, mark);
    foot(lines, copy);
    return new Slip(lines);
  }

  private static Label title(JournalEntry entry) {
    return switch (entry.kind()) {
      case SALE -> Label.SALE;
      case VOID -> Label.VOID;
      case REFUND -> Label.REFUND;
      case AUTHORISATION -> Label.AUTHORISATION;
      case AUTHORISATION_VOID -> Label.AUTHORISATION_VOID;
      case COMPLETION, COMPLETION_ADVICE -> Label.COMPLETION;
      case COMPLETION_VOID -> Label.COMPLETION_VOID;
    };
  }

  private void original(List<SlipLine> lines, JournalEntry entry) {
    Label number =
        entry.kind() == JournalEntry.Kind.REFUND ? Label.ORIGINAL_REFERENCE : Label.ORIGINAL;
    put(lines, number, entry.original());
    put(lines, Label.ORIGINAL_DATE, entry.originalDate());
  }

  /// @param image as it was settled
  /// @param time `yyyy/MM/dd HH:mm:ss`
  Slip settlement(Image image, String time, Mark mark) {
    Totals totals = Totals.of(image.journal());
    List<SlipLine> lines = new ArrayList<>();
    head(lines, Label.SETTLEMENT, image.session().operator());
    put(lines, Label.BATCH, image.session().batch());
    put(lines, Label.TIME, time);
    sums(lines, Label.DEBIT, totals.debits(), totals.debitCents());
    sums(lines, Label.CREDIT, totals.credits(), totals.creditCents());
    refused(lines, image.journal());
    lines.add(centred(label(image.settling().balanced() ? Label.BALANCED : Label.NOT_BALANCED)));
    mark(lines, mark);
    return new Slip(lines);
  }

  // People must clear up what the host would not take.
  private void refused(List<SlipLine> lines, List<JournalEntry> journal) {
    for (JournalEntry entry : journal)
      if (entry.told() == JournalEntry.Told.REFUSED)
        put(lines, Label.REFUSED_ADVICE, entry.voucher() + " " + Amounts.plain(entry.cents()));
  }

  private void head(List<SlipLine> lines, Label title, String operator) {
    lines.add(new SlipLine(label(title), Align.CENTRE, true));
    lines.add(centred(identity.merchantName()));
    put(lines, Label.MERCHANT, identity.merchant());
    put(lines, Label.TERMINAL, identity.terminal());
    put(lines, Label.OPERATOR, operator);
  }

  // Only the merchant keeps a signature.
  private void foot(List<SlipLine> lines, int copy) {
    boolean merchant = copy == 1;
    if (merchant) lines.add(SlipLine.of(label(Label.SIGNATURE)));
    lines.add(SlipLine.of(label(merchant ? Label.AGREEMENT : Label.NO_REFUND_NOTE)));
    lines.add(centred(label(merchant ? Label.MERCHANT_COPY : Label.CARDHOLDER_COPY)));
  }

  private void mark(List<SlipLine> lines, Mark mark) {
    if (mark == Mark.DUPLICATE && !flaws.has(REPRINT_WITHOUT_MARK))
      lines.add(centred(label(Label.DUPLICATE)));
  }

  private void sums(List<SlipLine> lines, Label label, int count, long cents) {
    lines.add(SlipLine.of(label(label) + " " + count + " " + Amounts.plain(cents)));
  }

  private void put(List<SlipLine> lines, Label label, String value) {
    if (!value.isEmpty()) lines.add(SlipLine.of(label(label) + ":" + value));
  }

  private static SlipLine centred(String text) {
    return new SlipLine(text, Align.CENTRE, false);
  }

  private String label(Label label) {
    return label.in(language);
  }

  private String card(JournalEntry entry) {
    return flaws.has(FULL_PAN_ON_SLIP) ? entry.pan().digits() : entry.pan().masked();
  }

  private String auth(JournalEntry entry, Mark mark) {
    return mark == Mark.DUPLICATE && flaws.has(REPRINT_WITHOUT_AUTH) ? "" : entry.auth();
  }

  private String reference(JournalEntry entry) {
    String rrn = entry.rrn();
    if (!flaws.has(WRONG_REFERENCE_ON_SLIP) || rrn.length() < 12) return rrn;
    int last = (rrn.charAt(11) - '0' + 1) % 10;
    return rrn.substring(0, 11) + last;
  }

  private long amount(JournalEntry entry) {
    long cents = flaws.has(WRONG_AMOUNT_ON_SLIP) ? entry.cents() / 10 : entry.cents();
    return entry.kind().givesBack() && !withoutMinus(entry) ? -cents : cents;
  }

  private boolean withoutMinus(JournalEntry entry) {
    return flaws.has(VOID_WITHOUT_MINUS)
        || (entry.kind() == JournalEntry.Kind.REFUND && flaws.has(REFUND_WITHOUT_MINUS));
  }
}
