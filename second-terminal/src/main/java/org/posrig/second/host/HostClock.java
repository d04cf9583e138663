package org.posrig.second.host;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.posrig.second.iso.Message;
import org.posrig.second.store.Store;
import org.posrig.time.RigClock;

/// The host's date and time: F12 and F13 of an answer, or the terminal's clock as the host has set
/// it.
public final class HostClock {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
  private final RigClock clock;
  private final Store store;

  public HostClock(RigClock clock, Store store) {
    this.clock = clock;
    this.store = store;
  }

  /// `yyyyMMddHHmmss`.
  public String now() {
    return FORM.format(own().plusSeconds(store.now().logon().clockOffset()));
  }

  /// The same of an answer; the terminal's own when the answer has no time that can be.
  public String of(Message answer) {
    return said(answer).map(FORM::format).orElseGet(this::now);
  }

  /// `yyyyMMdd`.
  String today() {
    return now().substring(0, 8);
  }

  /// Seconds by which the host is ahead; as before when the answer has no time that can be.
  long offset(Message answer) {
    return said(answer)
        .map(time -> Duration.between(own(), time).toSeconds())
        .orElse(store.now().logon().clockOffset());
  }

  private LocalDateTime own() {
    return LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
  }

  /// Answers have no year: it is the one that brings their date nearest to the terminal's.
  private Optional<LocalDateTime> said(Message answer) {
    LocalDateTime own = own();
    Optional<LocalDateTime> nearest = Optional.empty();
    for (int year = own.getYear() - 1; year <= own.getYear() + 1; year++) {
      Optional<LocalDateTime> one = parse(year + answer.get(13) + answer.get(12));
      if (one.isPresent() && nearest.filter(best -> isNearer(best, one.get(), own)).isEmpty())
        nearest = one;
    }
    return nearest;
  }

  private static boolean isNearer(LocalDateTime one, LocalDateTime other, LocalDateTime to) {
    return distance(one, to).compareTo(distance(other, to)) <= 0;
  }

  private static Duration distance(LocalDateTime one, LocalDateTime other) {
    return Duration.between(one, other).abs();
  }

  private static Optional<LocalDateTime> parse(String digits) {
    try {
      return Optional.of(LocalDateTime.parse(digits, FORM));
    } catch (DateTimeException _) {
      return Optional.empty(); // no date, or the 31st of February
    }
  }
}
