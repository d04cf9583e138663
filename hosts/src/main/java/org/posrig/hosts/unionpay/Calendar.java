package org.posrig.hosts.unionpay;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.posrig.time.RigClock;

/// The host's date and time: the rig's clock in UTC+8, some days ahead when a scenario asked for
/// it.
final class Calendar {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private final RigClock clock;
  private int daysAhead;

  Calendar(RigClock clock) {
    this.clock = clock;
  }

  void nextDay() {
    daysAhead++;
  }

  /// F12
  String time() {
    return in("HHmmss");
  }

  /// F13 and F15
  String date() {
    return in("MMdd");
  }

  boolean isPast(String expiry) {
    return expiry.compareTo(in("yyMM")) < 0;
  }

  private String in(String pattern) {
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.now(), BEIJING).plus(Duration.ofDays(daysAhead));
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(now);
  }
}
