package org.posrig.hosts.acquirer;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.posrig.time.RigClock;

/// The host's date and time: the rig's clock in UTC+8, some days ahead when a scenario asked for
/// it.
public final class Calendar {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private final RigClock clock;
  private int daysAhead;

  public Calendar(RigClock clock) {
    this.clock = clock;
  }

  public void nextDay() {
    daysAhead++;
  }

  /// F12
  public String time() {
    return in("HHmmss");
  }

  /// F13 and F15
  public String date() {
    return in("MMdd");
  }

  public boolean isPast(String expiry) {
    return expiry.compareTo(in("yyMM")) < 0;
  }

  private String in(String pattern) {
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.now(), BEIJING).plus(Duration.ofDays(daysAhead));
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(now);
  }
}
