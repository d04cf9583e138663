package org.posrig.host;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.posrig.fault.HostFault;
import org.posrig.fault.Injection;
import org.posrig.history.Event;

/// The fake acquirer host.
public interface Host extends AutoCloseable {

  /// Where the link connects to.
  String address();

  void arm(Injection<HostFault> injection);

  void heal();

  /// Standing behaviour until changed: cards by test card name, and the floor and ceiling of
  /// amounts.
  void setBalance(String maskedPan, long cents);

  /// Bookings that stand: neither reversed nor voided.
  List<Event.Booked> live();

  /// What its issuers and its acquirer allow.
  HostRules rules();

  /// The host's date goes on by a day.
  void nextDay();

  /// The host's clock goes on; nobody else's does.
  void passTime(Duration time);

  /// The host's clock goes on to the next time that it shows this, in its own zone.
  void awaitTime(LocalTime time);

  @Override
  void close();
}
