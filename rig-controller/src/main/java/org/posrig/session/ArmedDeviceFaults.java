package org.posrig.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.posrig.emulation.Counterpart;
import org.posrig.fault.CannotStrike;
import org.posrig.fault.DeviceFault;
import org.posrig.fault.FaultText;
import org.posrig.fault.FiredAt;
import org.posrig.fault.Injection;
import org.posrig.fault.Moment;
import org.posrig.history.Event;
import org.posrig.history.Observation;
import org.posrig.history.Recorder;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

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
      case Moment.AtOnce _ -> fire(injection, new FiredAt.Immediately());
      case Moment.OnMessage(_, _, _, Moment.Place.AtByte _) ->
          throw new CannotStrike(
              Sentence.of("session.no-bytes", Value.part(FaultText.of(injection))));
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
      case Event.ScreenShowed screen -> screen(screen.meaning());
      case Event.Connected(int connection) ->
          near(Moment.OnConnect.class::isInstance, _ -> new FiredAt.Connecting(connection));
      default -> {}
    }
  }

  private void screen(ScreenMeaning meaning) {
    near(
        moment -> moment instanceof Moment.ScreenShows(ScreenMeaning wanted) && wanted == meaning,
        _ -> new FiredAt.Showing(meaning));
  }

  private void message(Event.Message message) {
    boolean sent = message.stage() == Event.Stage.SENT;
    near(
        moment ->
            moment instanceof Moment.OnMessage at
                && at.counts(message.direction(), message.kind())
                && (at.place() instanceof Moment.Place.Before) == sent,
        _ -> place(message, sent));
  }

  private static FiredAt place(Event.Message message, boolean sent) {
    return new FiredAt.InMessage(
        message.connection(),
        message.direction(),
        message.kind(),
        message.trace(),
        sent ? 0 : message.size(),
        message.size());
  }

  @Override
  public void linePrinted() {
    near(Moment.LinePrinted.class::isInstance, FiredAt.Printing::new);
  }

  @Override
  public void used(String device) {
    near(
        moment -> moment instanceof Moment.OnUse use && use.device().equals(device),
        count -> new FiredAt.Using(device, count));
  }

  /// @param place from how often the moment came near
  private void near(Predicate<Moment> fits, IntFunction<FiredAt> place) {
    List<Armed> due = new ArrayList<>();
    synchronized (this) {
      for (Armed one : armed)
        if (fits.test(one.injection.moment()) && ++one.count == wanted(one.injection.moment()))
          due.add(one);
      armed.removeAll(due);
    }
    due.forEach(one -> fire(one.injection, place.apply(one.count)));
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

  private void fire(Injection<DeviceFault> injection, FiredAt place) {
    recorder.saw("rig", new Event.FaultFired(injection.id(), place, true));
    strike.accept(injection.fault());
  }
}
