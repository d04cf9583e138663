package org.posrig.features.claims;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.text.Formats;

/// What slips are, in either language of the reference model.
final class Receipts {
  private static final Set<String> SALE = Set.of("SALE", "消费");
  private static final Set<String> VOID = Set.of("VOID", "撤销");
  private static final Set<String> HOLDER = Set.of("CARDHOLDER COPY", "持卡人存根");
  private static final Set<String> MERCHANT = Set.of("MERCHANT COPY", "商户存根");

  private static final Pattern DATE = Pattern.compile("\\d{4}/\\d{2}/\\d{2}");

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

  static boolean isToBeSigned(SlipPrinted slip) {
    return isMerchantCopy(slip) && !slip.field("signature").isEmpty();
  }

  /// Empty when the slip tells no date, or in another order.
  static Optional<LocalDate> date(SlipPrinted slip) {
    Matcher date = DATE.matcher(slip.field("time"));
    return date.lookingAt()
        ? Optional.of(LocalDate.parse(date.group().replace('/', '-')))
        : Optional.empty();
  }

  /// Over this amount; a void may print it as a negative one.
  static boolean isOver(SlipPrinted slip, long cents) {
    String amount = slip.field("amount");
    return amount.equals(Formats.money(cents)) || amount.equals(Formats.money(-cents));
  }

  static boolean isChinese(SlipPrinted slip) {
    return slip.field("kind")
        .codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
