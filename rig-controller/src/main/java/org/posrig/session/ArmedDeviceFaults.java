package org.posrig.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.posrig.emulation.Counterpart;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.Injection;
import org.posrig.fault.Moment;
import org.posrig.history.Event;
import org.posrig.history.Observation;
import org.posrig.history.Recorder;

/// Strikes device faults at their moments: it follows what is seen and what the devices tell.
final class ArmedDeviceFaults implements Counterpart.Instants {
  private final Recorder recorder;
  private final Consumer<DeviceFault> strike;
  private final List<Armed> armed = new ArrayList<>();

  /// @param strike makes the fault happen
  ArmedDeviceFaults(Recorder recorder, Consumer<DeviceFault> strike) {
    this.recorder = recorder;
    this.strike = strike;
  }

  /// An injection and how often its moment came near.
  private static final class Armed {
    private final Injection<DeviceFault> injection;
    private int count;

    Armed(Injection<DeviceFault> injection) {
      this.injection = injection;
    }
  }

  void arm(Injection<DeviceFault> injection) {
    switch (injection.moment()) {
      case Moment.AtOnce _ -> fire(new Armed(injection), "at once");
      case Moment.OnMessage(_, _, _, Moment.Place.AtByte _) ->
          throw new IllegalArgumentException(
              "'"
                  + injection.says()
                  + "': a device fault strikes before or after a message, only the link counts bytes");
      case Moment.OnConnect _,
          Moment.OnMessage _,
          Moment.LinePrinted _,
          Moment.ScreenShows _,
          Moment.OnUse _ -> {
        synchronized (this) {
          armed.add(new Armed(injection));
        }
      }
    }
  }

  synchronized void forget() {
    armed.clear();
  }

  /// Looks at one event of the history.
  void follow(Observation seen) {
    switch (seen.event()) {
      case Event.Message message -> message(message);
      case Event.ScreenShowed screen ->
          near(
              moment ->
                  moment instanceof Moment.ScreenShows shows
                      && shows.meaning().equals(screen.meaning()),
              "screen '" + screen.meaning() + "'");
      case Event.Connected _ -> near(Moment.OnConnect.class::isInstance, "connection");
      default -> {}
    }
  }

  private void message(Event.Message message) {
    boolean sent = message.stage() == Event.Stage.SENT;
    near(
        moment ->
            moment instanceof Moment.OnMessage at
                && at.direction() == message.direction()
                && at.mti().equals(message.mti())
                && (at.place() instanceof Moment.Place.Before) == sent,
        (sent ? "before " : "after ") + message.mti() + " #" + message.stan());
  }

  @Override
  public void linePrinted() {
    near(Moment.LinePrinted.class::isInstance, "printed line");
  }

  @Override
  public void used(String device) {
    near(
        moment -> moment instanceof Moment.OnUse use && use.device().equals(device),
        "use of the " + device);
  }

  private void near(java.util.function.Predicate<Moment> fits, String where) {
    List<Armed> due = new ArrayList<>();
    synchronized (this) {
      for (Armed one : armed)
        if (fits.test(one.injection.moment()) && ++one.count == wanted(one.injection.moment()))
          due.add(one);
      armed.removeAll(due);
    }
    due.forEach(one -> fire(one, where + " number " + one.count));
  }

  private static int wanted(Moment moment) {
    return switch (moment) {
      case Moment.OnConnect at -> at.occurrence();
      case Moment.OnMessage at -> at.occurrence();
      case Moment.LinePrinted at -> at.lines();
      case Moment.OnUse at -> at.occurrence();
      case Moment.ScreenShows _, Moment.AtOnce _ -> 1;
    };
  }

  private void fire(Armed one, String actual) {
    recorder.saw("rig", new Event.FaultFired(one.injection.id(), one.injection.says(), actual));
    strike.accept(one.injection.fault());
  }
}
