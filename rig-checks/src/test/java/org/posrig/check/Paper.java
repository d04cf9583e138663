package org.posrig.check;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.posrig.history.Event.Message;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.meaning.SlipReading;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Formats;

/// What a terminal's model reads from the slips of a right terminal.
final class Paper {
  private Paper() {}

  static Map<String, String> receipt(Tx tx, Message answer, String copy, boolean duplicate) {
    Map<Integer, String> request = tx.sent().fields();
    TransactionKind kind = tx.sent().kind();
    long cents = Long.parseLong(answer.fields().get(4));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(
        "kind",
        kind == TransactionKind.COMPLETION_ADVICE ? "COMPLETION" : kind.name().replace('_', '-'));
    fields.put("copy", copy);
    if (duplicate) fields.put("duplicate", "DUPLICATE");
    fields.put("merchant", Messages.MERCHANT);
    fields.put("terminal", Messages.TERMINAL);
    fields.put("operator", "01");
    fields.put("card", Messages.CARD);
    fields.put("entry", "CHIP");
    fields.put("batch", request.get(60).substring(2, 8));
    fields.put("voucher", tx.stan());
    if (kind.isVoid()) fields.put("original", request.get(61).substring(6, 12));
    if (kind == TransactionKind.REFUND) fields.put("original", request.get(37));
    fields.put("auth", answer.fields().getOrDefault(38, "A1B2C3"));
    fields.put("rrn", answer.fields().get(37));
    fields.put("time", "2026-01-05T16:00:03");
    fields.put("amount", Formats.money(kind.signed(cents)));
    return fields;
  }

  static Map<String, String> settlement(BatchTotals totals, String result, String batch) {
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

  /// What a model would make of the fields: `kind`, `copy`, `duplicate` and `result` in words.
  static SlipReading reading(Map<String, String> fields) {
    Map<SlipField, String> values = new EnumMap<>(SlipField.class);
    for (SlipField field : SlipField.values()) values.put(field, "");
    values.remove(SlipField.TRACE);
    fields.forEach(
        (name, value) -> SlipField.of(word(name)).ifPresent(field -> values.put(field, value)));
    return new SlipReading(
        SlipKind.of(fields.getOrDefault("kind", "").toLowerCase(java.util.Locale.ROOT))
            .orElse(SlipKind.UNKNOWN),
        copy(fields.getOrDefault("copy", "")),
        !fields.getOrDefault("duplicate", "").isEmpty(),
        result(fields.getOrDefault("result", "")),
        values);
  }

  private static String word(String name) {
    return switch (name) {
      case "auth" -> "authorisation";
      case "rrn" -> "reference";
      default -> name;
    };
  }

  private static SlipCopy copy(String words) {
    if (words.startsWith("MERCHANT")) return SlipCopy.MERCHANT;
    return words.startsWith("CARDHOLDER") ? SlipCopy.HOLDER : SlipCopy.UNSAID;
  }

  private static BatchResult result(String words) {
    if (words.isEmpty()) return BatchResult.UNSAID;
    return words.startsWith("NOT") ? BatchResult.NOT_BALANCED : BatchResult.BALANCED;
  }
}
