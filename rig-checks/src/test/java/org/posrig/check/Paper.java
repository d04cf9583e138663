package org.posrig.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.text.Formats;

/// What a terminal's model reads from the slips of a right terminal.
final class Paper {
  private Paper() {}

  static Map<String, String> receipt(Tx tx, Message answer, String copy, boolean duplicate) {
    Map<Integer, String> request = tx.sent().fields();
    boolean isVoid = request.get(3).startsWith("20");
    long cents = Long.parseLong(answer.fields().get(4));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", isVoid ? "VOID" : "SALE");
    fields.put("copy", copy);
    if (duplicate) fields.put("duplicate", "DUPLICATE");
    fields.put("merchant", Messages.MERCHANT);
    fields.put("terminal", Messages.TERMINAL);
    fields.put("operator", "01");
    fields.put("card", Messages.CARD);
    fields.put("entry", "I");
    fields.put("batch", request.get(60).substring(2, 8));
    fields.put("voucher", tx.stan());
    if (isVoid) fields.put("original", request.get(61).substring(6));
    fields.put("auth", answer.fields().getOrDefault(38, "A1B2C3"));
    fields.put("rrn", answer.fields().get(37));
    fields.put("time", "2026/01/05 16:00:03");
    fields.put("amount", Formats.money(isVoid ? -cents : cents));
    return fields;
  }

  static Map<String, String> settlement(Event.Totals totals, String result, String batch) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", "SETTLEMENT");
    fields.put("batch", batch);
    fields.put("debit-count", Integer.toString(totals.debits()));
    fields.put("debit-amount", Formats.money(totals.debitCents()));
    fields.put("credit-count", Integer.toString(totals.credits()));
    fields.put("credit-amount", Formats.money(totals.creditCents()));
    fields.put("result", result);
    return fields;
  }
}
