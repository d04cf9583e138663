package org.posrig.check.paper;

import java.util.Optional;
import java.util.regex.Pattern;
import org.posrig.check.view.Request;
import org.posrig.check.view.Response;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Formats;

/// What should stand in each field of a receipt.
final class SlipFields {
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?)?");

  private SlipFields() {}

  /// What should stand there; empty when neither request nor answer says it.
  static Optional<String> right(SlipField field, Request request, Response answer) {
    return right(field, request, answer.meaning(), answer.cents(request));
  }

  /// Of an advice, whose slip is printed before anybody answers: what is sent later.
  static Optional<String> right(SlipField field, Request advice) {
    return right(field, advice, advice.meaning(), advice.cents());
  }

  private static Optional<String> right(
      SlipField field, Request request, Meaning said, long cents) {
    return switch (field) {
      case VOUCHER -> said(first(said.numbers().voucher(), request.meaning().numbers().voucher()));
      case TRACE -> said(said.trace());
      case AMOUNT -> Optional.of(Formats.money(request.signed(cents)));
      case BATCH -> said(first(said.batch(), request.batch()));
      case REFERENCE -> said(said.numbers().reference());
      case AUTHORISATION -> said(said.numbers().authorisation());
      case TIME -> said(said.time());
      case CARD -> said(first(said.card().number(), request.meaning().card().number()));
      case ENTRY -> entry(request);
      case ORIGINAL -> original(request);
      case TERMINAL -> said(said.terminal());
      case MERCHANT -> said(said.merchant());
      case OPERATOR,
          EXPIRY,
          TIP,
          DEBIT_COUNT,
          DEBIT_AMOUNT,
          CREDIT_COUNT,
          CREDIT_AMOUNT,
          SIGNATURE ->
          Optional.empty();
    };
  }

  /// A torn slip may lack a field, but not show another value.
  static boolean agrees(SlipField field, SlipPrinted slip, Optional<String> right) {
    String printed = slip.field(field);
    if (printed.isEmpty() && !(isNeeded(field, slip) && slip.complete())) return true;
    return right.map(value -> agrees(field, printed, value)).orElse(true);
  }

  private static boolean agrees(SlipField field, String printed, String right) {
    if (field == SlipField.TIME) return isTime(printed, right);
    return field == SlipField.CARD ? MaskedNumber.isOf(printed, right) : printed.equals(right);
  }

  /// The answer has no year and no separators; a maker may leave out the seconds or the time.
  private static boolean isTime(String printed, String right) {
    return TIME.matcher(printed).matches()
        && right.startsWith(printed.substring(5).replaceAll("[^0-9]", ""));
  }

  /// What the model cannot read is not demanded: that maker prints none.
  private static boolean isNeeded(SlipField field, SlipPrinted slip) {
    return slip.reading().fields().containsKey(field) && isNeeded(field);
  }

  private static boolean isNeeded(SlipField field) {
    return switch (field) {
      case AMOUNT,
          BATCH,
          REFERENCE,
          AUTHORISATION,
          TIME,
          CARD,
          ORIGINAL,
          TERMINAL,
          MERCHANT,
          VOUCHER ->
          true;
      case TRACE,
          ENTRY,
          OPERATOR,
          EXPIRY,
          TIP,
          DEBIT_COUNT,
          DEBIT_AMOUNT,
          CREDIT_COUNT,
          CREDIT_AMOUNT,
          SIGNATURE ->
          false;
    };
  }

  private static Optional<String> said(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  /// A void shows its original's entry (terminal-behaviour.md 4.5).
  private static Optional<String> entry(Request request) {
    EntryMode entry = request.meaning().card().entry();
    if (request.isVoid() || entry == EntryMode.UNSAID) return Optional.empty();
    return Optional.of((entry.isStripe() ? EntryMode.STRIPE : entry).name());
  }

  private static Optional<String> original(Request request) {
    Numbers original = request.meaning().original();
    if (request.isVoid()) return said(first(original.voucher(), original.trace()));
    return request.kind() == TransactionKind.REFUND
        ? said(first(original.voucher(), original.reference()))
        : Optional.empty();
  }
}
