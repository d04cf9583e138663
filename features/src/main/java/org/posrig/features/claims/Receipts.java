package org.posrig.features.claims;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.meaning.TransactionKind;
import org.posrig.meaning.TransactionKind.Effect;
import org.posrig.people.Original;
import org.posrig.text.Formats;

/// What slips are.
final class Receipts {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2}");

  private Receipts() {}

  /// Says that the card holder was charged.
  static boolean isCharge(SlipPrinted slip) {
    return transaction(slip).effect() == Effect.CHARGES;
  }

  static boolean isVoid(SlipPrinted slip) {
    return transaction(slip).isVoid();
  }

  private static TransactionKind transaction(SlipPrinted slip) {
    return slip.reading().kind().transaction();
  }

  static boolean isSettlement(SlipPrinted slip) {
    return slip.reading().kind() == SlipKind.SETTLEMENT;
  }

  static boolean isMerchantCopy(SlipPrinted slip) {
    return slip.complete() && slip.reading().copy() == SlipCopy.MERCHANT;
  }

  static boolean isHolderCopy(SlipPrinted slip) {
    return slip.complete() && slip.reading().copy() == SlipCopy.HOLDER;
  }

  static boolean isDuplicate(SlipPrinted slip) {
    return slip.reading().duplicate();
  }

  static boolean isToBeSigned(SlipPrinted slip) {
    return isMerchantCopy(slip) && !slip.field(SlipField.SIGNATURE).isEmpty();
  }

  /// Empty when the slip has no date, or none that the model can read.
  static Optional<LocalDate> date(SlipPrinted slip) {
    Matcher date = DATE.matcher(slip.field(SlipField.TIME));
    return date.lookingAt() ? Optional.of(LocalDate.parse(date.group())) : Optional.empty();
  }

  /// As the terminal will ask for it; a slip without a date was printed nobody knows when.
  static Original original(SlipPrinted slip) {
    return new Original(
        slip.field(SlipField.VOUCHER),
        slip.field(SlipField.REFERENCE),
        slip.field(SlipField.AUTHORISATION),
        date(slip).map(date -> String.format(Locale.ROOT, "%1$tm%1$td", date)).orElse("0000"));
  }

  /// For this amount; a void may print it as a negative one.
  static boolean isFor(SlipPrinted slip, long cents) {
    String amount = slip.field(SlipField.AMOUNT);
    return amount.equals(Formats.money(cents)) || amount.equals(Formats.money(-cents));
  }

  static boolean isOfStripe(SlipPrinted slip) {
    return hasEntry(slip, EntryMode.STRIPE) || hasEntry(slip, EntryMode.FALLBACK);
  }

  static boolean isOfChip(SlipPrinted slip) {
    return hasEntry(slip, EntryMode.CHIP);
  }

  private static boolean hasEntry(SlipPrinted slip, EntryMode mode) {
    return slip.field(SlipField.ENTRY).equals(mode.name());
  }

  /// More lines are Chinese than are not: a shop may have a Chinese name on an English slip.
  static boolean isChinese(SlipPrinted slip) {
    Predicate<String> han = line -> HAN.matcher(line).find();
    long chinese = slip.lines().stream().filter(han).count();
    long others =
        slip.lines().stream().filter(han.negate()).filter(l -> LATIN.matcher(l).find()).count();
    return chinese > others;
  }
}
