package org.posrig.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.text.Formats;

/// A field of a receipt, by the name that the terminal's model gives it, and what should stand
/// there.
///
/// @param needed whether every receipt must have it
record SlipField(
    String name, boolean needed, BiFunction<Request, Response, Optional<String>> source) {
  private static final Pattern MASKED = Pattern.compile("(\\d{6}\\*+\\d{4})(?!\\d)");
  private static final Pattern DATE =
      Pattern.compile("\\d{4}/(\\d{2})/(\\d{2}) (\\d{2}):(\\d{2}):(\\d{2})");
  private static final List<SlipField> ALL =
      List.of(
          new SlipField("voucher", true, (asked, answer) -> of(answer, 11, "\\d{6}")),
          new SlipField("amount", true, SlipField::amount),
          new SlipField("batch", true, SlipField::batch),
          new SlipField("rrn", true, (asked, answer) -> of(answer, 37, "\\d{12}")),
          new SlipField("auth", true, (asked, answer) -> of(answer, 38, "\\S+")),
          new SlipField("time", true, (asked, answer) -> time(answer)),
          new SlipField("card", true, SlipField::card),
          new SlipField("entry", false, (asked, answer) -> entry(asked)),
          new SlipField("original", true, (asked, answer) -> original(asked)),
          new SlipField("terminal", true, (asked, answer) -> of(answer, 41, "\\S+")),
          new SlipField("merchant", true, (asked, answer) -> of(answer, 42, "\\S+")));

  static List<SlipField> all() {
    return ALL;
  }

  /// What should stand there; empty when the answer does not say.
  Optional<String> right(Request asked, Response answer) {
    return source.apply(asked, answer);
  }

  /// A torn slip may lack a field, but not show another value.
  boolean agrees(SlipPrinted slip, Request asked, Response answer) {
    String told = slip.field(name);
    if (told.isEmpty() && !(needed && slip.complete())) return true;
    return right(asked, answer).map(right -> right.equals(comparable(told))).orElse(true);
  }

  /// The answer has no year and no separators.
  private String comparable(String told) {
    if (!name.equals("time")) return told;
    Matcher date = DATE.matcher(told);
    if (!date.matches()) return told;
    return date.group(1) + date.group(2) + date.group(3) + date.group(4) + date.group(5);
  }

  private static Optional<String> of(Response answer, int field, String form) {
    String value = answer.message().fields().getOrDefault(field, "").strip();
    return value.matches(form) ? Optional.of(value) : Optional.empty();
  }

  private static Optional<String> amount(Request asked, Response answer) {
    return Optional.of(Formats.money(asked.signed(answer.cents(asked))));
  }

  private static Optional<String> batch(Request asked, Response answer) {
    String answered = answer.message().fields().getOrDefault(60, "");
    String batch = answered.length() >= 8 ? answered.substring(2, 8) : asked.batch();
    return batch.isEmpty() ? Optional.empty() : Optional.of(batch);
  }

  private static Optional<String> time(Response answer) {
    return of(answer, 13, "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])")
        .flatMap(day -> of(answer, 12, "([01]\\d|2[0-3])[0-5]\\d[0-5]\\d").map(time -> day + time));
  }

  /// F2, or the number in track 2 when it is not encrypted, as the history may show it.
  private static Optional<String> card(Request asked, Response answer) {
    Map<Integer, String> request = asked.request().fields();
    return masked(answer.message().fields().getOrDefault(2, ""))
        .or(() -> masked(request.getOrDefault(2, "")))
        .or(() -> isEncrypted(asked) ? Optional.empty() : masked(request.getOrDefault(35, "")));
  }

  /// Encryption changes digits of the track, also of the number in it (host-protocol.md 1.6, 2.6).
  private static boolean isEncrypted(Request asked) {
    return asked.field(53).length() >= 3 && asked.field(53).charAt(2) == '1';
  }

  private static Optional<String> masked(String text) {
    Matcher matcher = MASKED.matcher(text);
    return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /// The letter behind the card number (terminal-behaviour.md 4.5); a void shows its original's.
  private static Optional<String> entry(Request asked) {
    if (asked.isVoid()) return Optional.empty();
    return switch (asked.field(22).isEmpty() ? "" : asked.field(22).substring(0, 2)) {
      case "01" -> Optional.of("M");
      case "02" -> Optional.of("S");
      case "05" -> Optional.of("I");
      case "07" -> Optional.of("C");
      default -> Optional.empty();
    };
  }

  private static Optional<String> original(Request asked) {
    return asked.isVoid() && !asked.originalStan().isEmpty()
        ? Optional.of(asked.originalStan())
        : Optional.empty();
  }
}
