package org.posrig.hosts.acquirer;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.posrig.fault.HostFault;
import org.posrig.fault.Injection;
import org.posrig.history.Event.Booked;
import org.posrig.host.Host;
import org.posrig.host.HostRules;
import org.posrig.hosts.transport.HostTransport;

/// The host as the rig works it.
public final class OpenedHost implements Host {
  private final HostService service;
  private final HostTransport front;

  public OpenedHost(HostService service, HostTransport front) {
    this.service = service;
    this.front = front;
  }

  @Override
  public String address() {
    return front.address();
  }

  @Override
  public void arm(Injection<HostFault> injection) {
    service.arm(injection);
  }

  @Override
  public void heal() {
    service.heal();
  }

  @Override
  public void setBalance(String maskedPan, long cents) {
    service.setBalance(maskedPan, cents);
  }

  @Override
  public List<Booked> live() {
    return service.live();
  }

  @Override
  public HostRules rules() {
    return new LockedRules(service);
  }

  @Override
  public void nextDay() {
    passTime(Duration.ofDays(1));
  }

  @Override
  public void passTime(Duration time) {
    service.change(state -> state.passTime(time));
  }

  @Override
  public void awaitTime(LocalTime time) {
    service.change(state -> state.passTime(state.calendar.until(time)));
  }

  @Override
  public void close() {
    front.close();
  }
}
