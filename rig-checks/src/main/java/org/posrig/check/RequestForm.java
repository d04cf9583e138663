package org.posrig.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What one request must look like by itself (host-protocol.md 1.3 to 1.11). Types that the tables
/// do not
/// know are left alone.
final class RequestForm {
  private static final Set<String> SIGNED = Set.of("0100", "0200", "0220", "0400", "0620");
  private static final Set<String> NUMBERED =
      Set.of("0100", "0200", "0220", "0400", "0500", "0620");

  /// MTI, F3 and F25 → the F60.1 that go with them.
  private static final Map<String, Set<String>> TYPES =
      Map.of(
          "0200 310000 00", Set.of("01"),
          "0200 000000 00", Set.of("22", "36"),
          "0200 200000 00", Set.of("23"),
          "0220 200000 00", Set.of("25"),
          "0100 030000 06", Set.of("10"),
          "0100 200000 06", Set.of("11"));

  private static final List<Rule> RULES =
      List.of(
          new Rule(asked -> !asked.request().fields().isEmpty(), "cannot be taken apart"),
          new Rule(asked -> hasText(asked, 41, 8), "has no terminal number in F41"),
          new Rule(asked -> hasText(asked, 42, 15), "has no merchant number in F42"),
          new Rule(asked -> asked.field(60).matches("\\d{11,17}"), "has no type and batch in F60"),
          new Rule(
              asked -> !NUMBERED.contains(asked.mti()) || asked.stan().matches("\\d{6}"),
              "has no trace number in F11"),
          new Rule(asked -> !SIGNED.contains(asked.mti()) || isSigned(asked), "has no MAC"),
          new Rule(asked -> !asked.money() || asked.cents() > 0, "has no amount in F4"),
          new Rule(RequestForm::isInRmb, "is not in RMB (F49)"),
          new Rule(RequestForm::typeFits, "has another type in F60.1 than its F3 tells"),
          new Rule(RequestForm::pinFits, "tells another PIN in F22 than F52 has"),
          new Rule(
              asked -> !asked.field(22).startsWith("02") || !isFirst(asked) || hasTrack(asked),
              "was swiped and has no track"),
          new Rule(
              asked -> !isFirst(asked) || !has(asked, 52) || has(asked, 26),
              "has a PIN and does not tell in F26 how long one may be"),
          new Rule(
              asked -> !asked.isReversal() || !(hasTrack(asked) || has(asked, 52)),
              "keeps track or PIN in a reversal"),
          new Rule(asked -> !asked.isReversal() || has(asked, 39), "gives no reason in F39"),
          new Rule(
              asked -> !asked.mti().equals("0500") || Totals.claimed(asked).isPresent(),
              "has no totals in F48"),
          new Rule(
              asked -> !asked.money() || !asked.isVoid() || asked.field(61).matches("\\d{12,}"),
              "names no original in F61"));

  private RequestForm() {}

  /// What is wrong with it, first of all; a request that cannot be taken apart has nothing else.
  static Optional<String> wrong(Request asked) {
    return RULES.stream().filter(rule -> !rule.holds.test(asked)).map(Rule::otherwise).findFirst();
  }

  private record Rule(Predicate<Request> holds, String otherwise) {}

  /// A dialect may leave out the blanks at its end.
  private static boolean hasText(Request asked, int field, int longest) {
    return !asked.field(field).isBlank() && asked.field(field).length() <= longest;
  }

  private static boolean isSigned(Request asked) {
    return has(asked, 64) && !asked.request().mac().equals("none");
  }

  /// A void need not repeat its original's currency.
  private static boolean isInRmb(Request asked) {
    String currency = asked.field(49);
    return !asked.money() || currency.equals("156") || (asked.isVoid() && currency.isEmpty());
  }

  private static boolean typeFits(Request asked) {
    Set<String> types = TYPES.get(asked.mti() + " " + asked.field(3) + " " + asked.field(25));
    return types == null || types.contains(asked.type());
  }

  private static boolean pinFits(Request asked) {
    if (!isFirst(asked) || asked.field(22).length() < 3) return true;
    return switch (asked.field(22).charAt(2)) {
      case '1' -> has(asked, 52);
      case '2' -> !has(asked, 52);
      default -> true;
    };
  }

  /// A request that may carry card data.
  private static boolean isFirst(Request asked) {
    return asked.mti().equals("0100") || asked.mti().equals("0200");
  }

  private static boolean hasTrack(Request asked) {
    return has(asked, 35) || has(asked, 36);
  }

  private static boolean has(Request asked, int field) {
    return asked.request().fields().containsKey(field);
  }
}
