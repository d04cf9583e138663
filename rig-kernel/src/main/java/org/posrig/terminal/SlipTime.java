package org.posrig.terminal;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// How one model's slips write a date and a time of day.
public final class SlipTime {
  /// Of slips without a date.
  public static final SlipTime NONE = new SlipTime("");

  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final DateTimeFormatter written;

  private SlipTime(String pattern) {
    this.written = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /// @param pattern as [DateTimeFormatter] writes it
  /// @throws IllegalArgumentException when it is none
  public static SlipTime of(String pattern) {
    return new SlipTime(pattern);
  }

  /// In the one form that checks compare. A slip may show any nonsense: the check sees it as it is.
  String plain(String printed) {
    try {
      return LocalDateTime.parse(printed, written).format(PLAIN);
    } catch (DateTimeParseException _) {
      return printed;
    }
  }
}
