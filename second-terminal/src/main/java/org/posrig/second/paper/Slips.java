package org.posrig.second.paper;

import static org.posrig.second.paper.Column.centred;
import static org.posrig.second.paper.Column.pair;
import static org.posrig.second.paper.Column.rule;
import static org.posrig.second.paper.Column.title;

import java.util.ArrayList;
import java.util.List;
import org.posrig.device.Slip;
import org.posrig.device.Slip.SlipLine;
import org.posrig.second.defect.Flaw;
import org.posrig.second.defect.Flaws;
import org.posrig.second.panel.Money;
import org.posrig.second.setting.Identity;
import org.posrig.second.store.Entry;
import org.posrig.second.store.Kind;
import org.posrig.second.store.State;
import org.posrig.second.store.Totals;

/// What stands on paper. `benches/models/second.yaml` reads it.
public final class Slips {
  private final Identity identity;
  private final Flaws flaws;

  public Slips(Identity identity, Flaws flaws) {
    this.identity = identity;
    this.flaws = flaws;
  }

  /// Whether a slip is the first of its kind, or may be the second.
  enum Edition {
    FIRST,
    AGAIN
  }

  /// @param copy from 1: the merchant's, then the customer's
  Slip record(State state, Entry entry, int copy, Edition edition) {
    List<SlipLine> lines = new ArrayList<>();
    head(lines, titleOf(entry.kind()), state);
    lines.add(pair("CARD " + number(entry), Entered.of(entry.entry()).word()));
    lines.add(pair("INVOICE " + entry.invoice(), "TRACE " + entry.trace()));
    if (!entry.approval().isEmpty()) lines.add(pair("APPROVAL", entry.approval()));
    if (!entry.reference().isEmpty()) lines.add(pair("REFERENCE", entry.reference()));
    lines.add(pair("DATE", date(entry.time())));
    lines.add(rule());
    lines.add(pair("TOTAL", Money.of(amount(entry))));
    lines.add(rule());
    again(lines, edition);
    foot(lines, copy);
    return new Slip(lines);
  }

  /// @param time `yyyyMMddHHmmss`
  Slip batch(State state, boolean balanced, String time, Edition edition) {
    List<SlipLine> lines = new ArrayList<>();
    head(lines, "END OF DAY", state);
    lines.add(pair("DATE", date(time)));
    lines.add(rule());
    sum(lines, "PURCHASES", Totals.charges(state.journal()));
    sum(lines, "REFUNDS", Totals.refunds(state.journal()));
    lines.add(rule());
    lines.add(centred(balanced ? "HOST TOTALS EQUAL" : "HOST TOTALS DIFFER"));
    again(lines, edition);
    return new Slip(lines);
  }

  private static String titleOf(Kind kind) {
    return switch (kind) {
      case PURCHASE -> "PURCHASE";
      case VOID -> "PURCHASE VOIDED";
      case REFUND -> "REFUND";
      case AUTHORISATION -> "PRE-AUTHORISATION";
      case AUTHORISATION_VOID -> "PRE-AUTHORISATION VOIDED";
      case COMPLETION, COMPLETION_ADVICE -> "COMPLETION";
      case COMPLETION_VOID -> "COMPLETION VOIDED";
    };
  }

  private void head(List<SlipLine> lines, String title, State state) {
    lines.add(centred(identity.merchantName()));
    lines.add(title(title));
    lines.add(pair("MID", identity.merchant()));
    lines.add(pair("TID " + identity.terminal(), "BATCH " + state.counters().batchDigits()));
  }

  private static void sum(List<SlipLine> lines, String label, Totals totals) {
    lines.add(pair(label + " " + totals.count(), Money.of(totals.cents())));
  }

  private void again(List<SlipLine> lines, Edition edition) {
    if (edition == Edition.AGAIN && !flaws.has(Flaw.COPY_LIKE_FIRST))
      lines.add(centred("** REPRINTED **"));
  }

  /// The customer signs for the merchant only.
  private static void foot(List<SlipLine> lines, int copy) {
    if (copy == 1) lines.add(SlipLine.of("SIGN HERE X" + ".".repeat(Column.WIDTH - 11)));
    lines.add(centred(copy == 1 ? "MERCHANT RECORD" : "CUSTOMER RECORD"));
  }

  private String number(Entry entry) {
    return flaws.has(Flaw.WHOLE_NUMBER_ON_SLIP) ? entry.pan().digits() : entry.pan().masked();
  }

  private long amount(Entry entry) {
    return flaws.has(Flaw.AMOUNT_CUT_ON_SLIP) ? entry.signed() / 10 : entry.signed();
  }

  /// `31/12/2026 23:59:59`.
  private static String date(String time) {
    return time.substring(6, 8)
        + "/"
        + time.substring(4, 6)
        + "/"
        + time.substring(0, 4)
        + " "
        + time.substring(8, 10)
        + ":"
        + time.substring(10, 12)
        + ":"
        + time.substring(12);
  }
}
