package org.posrig.reference.online;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.posrig.reference.iso.Message;
import org.posrig.reference.memory.Memory;
import org.posrig.time.RigClock;

/// Date and time as the host has them: F12 and F13, or the terminal's clock as set at sign-in.
public final class HostTime {
  private static final DateTimeFormatter ON_PAPER =
      DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT);
  private final RigClock clock;
  private final Memory memory;

  public HostTime(RigClock clock, Memory memory) {
    this.clock = clock;
    this.memory = memory;
  }

  /// `yyyy/MM/dd HH:mm:ss` of an answer; of the terminal's clock when the answer has no valid time.
  public String of(Message answer) {
    return ON_PAPER.format(read(answer).orElseGet(this::own));
  }

  public String now() {
    return ON_PAPER.format(own());
  }

  String date() {
    return now().substring(0, 10);
  }

  /// Seconds by which the host is ahead; as before when the answer has no valid time.
  public long offset(Message answer) {
    return read(answer)
        .map(time -> Duration.between(clock.now(), time.toInstant(ZoneOffset.UTC)).toSeconds())
        .orElse(memory.now().session().clockOffsetSeconds());
  }

  private LocalDateTime own() {
    Instant now = clock.now().plusSeconds(memory.now().session().clockOffsetSeconds());
    return LocalDateTime.ofInstant(now, ZoneOffset.UTC);
  }

  // The host says no year: the one that brings its date nearest to the terminal's clock.
  private Optional<LocalDateTime> read(Message answer) {
    String digits = answer.text(13) + answer.text(12);
    if (digits.length() != 10) return Optional.empty();
    LocalDateTime today = LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
    return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
        .mapToObj(year -> at(year, digits))
        .flatMap(Optional::stream)
        .min(Comparator.comparingLong(time -> days(time, today)));
  }

  private static long days(LocalDateTime one, LocalDateTime two) {
    return Math.abs(Duration.between(one, two).toDays());
  }

  private static Optional<LocalDateTime> at(int year, String digits) {
    try {
      return Optional.of(
          LocalDateTime.of(
              year,
              number(digits, 0),
              number(digits, 2),
              number(digits, 4),
              number(digits, 6),
              number(digits, 8)));
    } catch (DateTimeException _) {
      return Optional.empty(); // 31 February, 25:61: the answer's time is ignored
    }
  }

  private static int number(String digits, int at) {
    return Integer.parseInt(digits, at, at + 2, 10);
  }
}
