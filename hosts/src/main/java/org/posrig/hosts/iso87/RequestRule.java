package org.posrig.hosts.iso87;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.posrig.hosts.dialect.Mistake;
import org.posrig.meaning.TransactionKind;

/// What one request must look like by itself (docs/protocols/iso87.md).
///
/// @param key of what is wrong where it does not hold
/// @param value the one that is wrong
record RequestRule(String key, Function<Asked, String> value, Predicate<Asked> holds) {
  private static final List<RequestRule> RULES =
      List.of(
          new RequestRule("iso87.unreadable", _ -> "", one -> !one.message().fields().isEmpty()),
          field("iso87.trace", 11, one -> one.field(11).matches("\\d{6}")),
          field("iso87.terminal", 41, one -> one.field(41).strip().length() == 8),
          field("iso87.merchant", 42, one -> !one.field(42).isBlank()),
          field("iso87.processing", 3, one -> one.field(3).matches("\\d{6}")),
          field("iso87.entry", 22, one -> !isOfCard(one) || one.field(22).matches("\\d{3}")),
          field("iso87.card-twice", 2, one -> !isOfCard(one) || !one.has(2) || !one.has(35)),
          new RequestRule(
              "iso87.invoice",
              Asked::voucher,
              one -> !one.hasSlip() || one.voucher().matches("\\d{6}")),
          new RequestRule(
              "iso87.batch",
              one -> one.meaning().batch(),
              one -> !isSettlement(one) || one.meaning().batch().matches("\\d{6}")),
          field(
              "iso87.totals",
              63,
              one -> one.kind() != TransactionKind.SETTLEMENT || one.meaning().totals().isSaid()),
          field(
              "iso87.upload",
              60,
              one ->
                  one.kind() != TransactionKind.UPLOAD
                      || (one.field(60).length() == 22 && !one.meaning().uploads().isEmpty())),
          field(
              "iso87.reversal-reason", 39, one -> !one.isReversalOfItsOwnNumber() || !one.has(39)),
          field(
              "iso87.reversal-numbers",
              37,
              one -> !one.isReversalOfItsOwnNumber() || (!one.has(37) && !one.has(38))));

  private static RequestRule field(String key, int field, Predicate<Asked> holds) {
    return new RequestRule(key, one -> one.field(field), holds);
  }

  static Optional<Mistake> firstBroken(Asked request) {
    return RULES.stream()
        .filter(rule -> !rule.holds.test(request))
        .map(rule -> Mistake.of(rule.key, "", rule.value.apply(request)))
        .findFirst();
  }

  private static boolean isOfCard(Asked request) {
    return request.kind().isFinancial() || request.kind() == TransactionKind.BALANCE;
  }

  private static boolean isSettlement(Asked request) {
    return request.kind() == TransactionKind.SETTLEMENT
        || request.kind() == TransactionKind.UPLOAD_END;
  }
}
