package org.posrig.hosts.acquirer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.posrig.time.RigClock;

/// The host's date and time: the rig's clock in UTC+8, some time ahead when a scenario asked for
/// it.
public final class Calendar {
  public static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter TIME = written("HHmmss");
  private static final DateTimeFormatter DATE = written("MMdd");
  private static final DateTimeFormatter MONTH = written("yyMM");
  private final RigClock clock;
  private Duration ahead = Duration.ZERO;

  public Calendar(RigClock clock) {
    this.clock = clock;
  }

  void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  public Instant now() {
    return clock.now().plus(ahead);
  }

  /// How long it is until the host's clock shows this time next.
  public Duration until(LocalTime time) {
    Duration today = Duration.between(LocalTime.ofInstant(now(), BEIJING), time);
    return today.isNegative() ? today.plusDays(1) : today;
  }

  /// F12
  public String time() {
    return in(TIME);
  }

  /// F13 and F15
  public String date() {
    return in(DATE);
  }

  public boolean isPast(String expiry) {
    return expiry.compareTo(in(MONTH)) < 0;
  }

  private String in(DateTimeFormatter form) {
    return form.format(LocalDateTime.ofInstant(now(), BEIJING));
  }

  private static DateTimeFormatter written(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
