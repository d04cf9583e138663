package org.posrig.hosts.unionpay;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.posrig.hosts.dialect.Mistake;

/// What one request must look like by itself (host-protocol.md 1.3 to 1.13).
///
/// @param key of what is wrong where it does not hold
/// @param expected in the field
/// @param field the one that is wrong
record MessageRule(String key, int field, String expected, Predicate<Sent> holds) {
  private static final Set<String> NUMBERED =
      Set.of("0100", "0200", "0220", "0400", "0500", "0620");
  private static final String RMB = "156";

  private static final List<MessageRule> RULES =
      List.of(
          rule("unionpay.unreadable", 0, one -> !one.message().fields().isEmpty()),
          rule("unionpay.terminal", 41, one -> hasText(one, 41, 8)),
          rule("unionpay.merchant", 42, one -> hasText(one, 42, 15)),
          rule("unionpay.f60", 60, one -> one.field(60).matches("\\d{11,17}")),
          rule(
              "unionpay.trace",
              11,
              one -> !NUMBERED.contains(one.type()) || one.field(11).matches("\\d{6}")),
          new MessageRule("unionpay.currency", 49, RMB, MessageRule::isInRmb),
          rule("unionpay.pin-missing", 52, one -> !saysPin(one, '1') || one.has(52)),
          rule("unionpay.pin-unsaid", 22, one -> !saysPin(one, '2') || !one.has(52)),
          rule("unionpay.track", 35, one -> !isSwiped(one) || one.hasTrack()),
          rule("unionpay.pin-length", 26, one -> !one.carriesCard() || !one.has(52) || one.has(26)),
          rule("unionpay.fallback", 60, one -> !isChip(one) || !saysFallback(one)),
          rule("unionpay.reversal-track", 35, one -> !one.isReversal() || !one.hasTrack()),
          rule("unionpay.reversal-pin", 52, one -> !one.isReversal() || !one.has(52)),
          rule(
              "unionpay.totals",
              48,
              one -> !one.type().equals("0500") || one.field(48).matches("\\d{62}")),
          rule("unionpay.original", 61, one -> !one.isVoid() || one.field(61).matches("\\d{12,}")));

  private static MessageRule rule(String key, int field, Predicate<Sent> holds) {
    return new MessageRule(key, field, "", holds);
  }

  static Optional<Mistake> firstBroken(Sent request) {
    return RULES.stream()
        .filter(rule -> !rule.holds.test(request))
        .map(rule -> Mistake.of(rule.key, rule.expected, request.field(rule.field)))
        .findFirst();
  }

  /// A dialect may leave out the blanks at its end.
  private static boolean hasText(Sent request, int field, int longest) {
    return !request.field(field).isBlank() && request.field(field).length() <= longest;
  }

  /// A void need not repeat its original's currency.
  private static boolean isInRmb(Sent request) {
    String currency = request.field(49);
    return !request.movesMoney()
        || currency.equals(RMB)
        || (request.isVoid() && currency.isEmpty());
  }

  /// The third digit of F22.
  private static boolean saysPin(Sent request, char digit) {
    return request.carriesCard() && request.message().part(22, 2, 3).equals("" + digit);
  }

  private static boolean isSwiped(Sent request) {
    return request.carriesCard() && request.field(22).startsWith("02");
  }

  private static boolean isChip(Sent request) {
    return request.carriesCard() && request.field(22).matches("0[57].*");
  }

  /// F60.5
  private static boolean saysFallback(Sent request) {
    return request.message().part(60, 12, 13).equals("2");
  }
}
