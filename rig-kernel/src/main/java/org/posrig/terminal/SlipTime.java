package org.posrig.terminal;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/// How one model's slips write date and time, as far as they print them: some makers print no
/// seconds, or the time on a line of its own.
public final class SlipTime {
  private static final LocalDateTime SOME_TIME = LocalDateTime.of(2026, 11, 30, 21, 43, 57);
  private static final Pattern LITERAL = Pattern.compile("'[^']*'");

  /// Of slips without a date.
  public static final SlipTime NONE = new SlipTime("");

  private final DateTimeFormatter written;
  private final DateTimeFormatter plain;

  private SlipTime(String pattern) {
    this.written = form(pattern);
    this.plain = DateTimeFormatter.ofPattern(printedOf(pattern), Locale.ROOT);
  }

  /// The names of months are English, in letters of any size.
  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /// @param pattern as [DateTimeFormatter] writes it
  /// @throws IllegalArgumentException when a date with its year cannot be read by it, or a whole
  ///     time where it has one
  public static SlipTime of(String pattern) {
    if (!isForm(pattern)) throw new IllegalArgumentException(pattern + " reads no date");
    return new SlipTime(pattern);
  }

  private static boolean isForm(String pattern) {
    try {
      DateTimeFormatter form = form(pattern);
      TemporalAccessor read = form.parse(form.format(SOME_TIME));
      return read.isSupported(ChronoField.EPOCH_DAY)
          && (!has(pattern, "[HhKkms]") || read.isSupported(ChronoField.MINUTE_OF_DAY));
    } catch (IllegalArgumentException | DateTimeException _) {
      return false;
    }
  }

  /// `yyyy-MM-ddTHH:mm:ss`, `yyyy-MM-ddTHH:mm` or `yyyy-MM-dd`; nonsense as it is, so that the
  /// check sees it.
  String plain(String printed) {
    try {
      return plain.format(written.parse(printed));
    } catch (DateTimeParseException _) {
      return printed;
    }
  }

  private static String printedOf(String pattern) {
    if (!has(pattern, "[HhKk]")) return "yyyy-MM-dd";
    return "yyyy-MM-dd'T'HH:mm" + (has(pattern, "s") ? ":ss" : "");
  }

  private static boolean has(String pattern, String letters) {
    return Pattern.compile(letters).matcher(LITERAL.matcher(pattern).replaceAll("")).find();
  }
}
