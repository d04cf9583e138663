package org.posrig.features.claims;

import java.util.Set;
import org.posrig.history.Event.SlipPrinted;

/// What slips are, in either language of the reference model.
final class Receipts {
  private static final Set<String> SALE = Set.of("SALE", "消费");
  private static final Set<String> VOID = Set.of("VOID", "撤销");
  private static final Set<String> HOLDER = Set.of("CARDHOLDER COPY", "持卡人存根");
  private static final Set<String> MERCHANT = Set.of("MERCHANT COPY", "商户存根");

  private Receipts() {}

  static boolean isSale(SlipPrinted slip) {
    return SALE.contains(slip.field("kind"));
  }

  static boolean isVoid(SlipPrinted slip) {
    return VOID.contains(slip.field("kind"));
  }

  static boolean isMerchantCopy(SlipPrinted slip) {
    return slip.complete() && MERCHANT.contains(slip.field("copy"));
  }

  static boolean isHolderCopy(SlipPrinted slip) {
    return slip.complete() && HOLDER.contains(slip.field("copy"));
  }

  static boolean isDuplicate(SlipPrinted slip) {
    return !slip.field("duplicate").isEmpty();
  }

  /// Over this amount; a void may print it as a negative one.
  static boolean isOver(SlipPrinted slip, long cents) {
    String amount = slip.field("amount");
    return amount.equals(Evidence.money(cents)) || amount.equals(Evidence.money(-cents));
  }

  static boolean isChinese(SlipPrinted slip) {
    return slip.field("kind")
        .codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
