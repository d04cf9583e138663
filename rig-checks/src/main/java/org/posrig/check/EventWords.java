package org.posrig.check;

import java.util.Locale;
import org.posrig.history.Event;
import org.posrig.history.Event.*;
import org.posrig.text.Formats;

/// What an observation was, in a few words, for whoever reads the evidence.
final class EventWords {
  private EventWords() {}

  static String of(Event event) {
    return switch (event) {
      case ScenarioBegan began -> "scenario '" + began.name() + "' began";
      case StepBegan step -> "step '" + step.text() + "' began";
      case ClosingBegan _ -> "closing began";
      case ClosingEnded ended ->
          "closing " + (ended.complete() ? "ended" : "broken off: " + ended.how());
      case ScenarioEnded ended -> "scenario ended, " + ended.outcome();
      case ClaimFailed claim -> claim.what();
      case Trouble trouble -> trouble.what();
      case KeyPressed key -> "key " + key.key();
      case CardPresented card -> card.card() + " card " + card.pan() + ", " + card.how();
      case CardTaken _ -> "card taken";
      case CardReturned _ -> "card returned";
      case PinAsked pin ->
          "PIN asked" + (pin.cents() == 0 ? "" : " for " + Formats.money(pin.cents()));
      case PinTyped pin -> "PIN of " + pin.digits() + " digits typed";
      case PinAbandoned _ -> "PIN not typed";
      case PowerSwitched power -> power.on() ? "power on" : "power off";
      case CableSwitched cable -> cable.connected() ? "cable in" : "cable out";
      case PaperChanged paper ->
          "paper " + paper.paper() + (paper.coverOpen() ? ", cover open" : "");
      case FaultArmed armed -> "fault armed: " + armed.what() + " " + armed.when();
      case FaultFired fired -> "fault fired: " + fired.actual();
      case ScreenShowed screen -> screen.meaning() + " " + screen.lines();
      case SlipPrinted slip -> "slip " + slip.fields() + (slip.complete() ? "" : " torn");
      case Connected connected -> "connection " + connected.connection() + " open";
      case NotConnected not -> "not connected: " + not.why();
      case Disconnected gone -> "connection " + gone.connection() + " " + gone.how();
      case Message message -> message(message);
      case PartDelivered part -> part.bytes() + " of " + part.of() + " bytes of a " + part.mti();
      case Garbage garbage -> garbage.bytes() + " bytes of no message: " + garbage.why();
      case Booked booked ->
          booked.kind() + " of " + Formats.money(booked.cents()) + " booked for #" + booked.stan();
      case Unbooked back ->
          "the booking for #"
              + back.stan()
              + " taken back, reason "
              + ReversalContents.reason(back.reason());
      case HostDecided decided ->
          decided.mti()
              + " #"
              + decided.stan()
              + " answered "
              + decided.code()
              + ": "
              + decided.why();
      case PinChecked pin -> "PIN of #" + pin.stan() + (pin.right() ? " right" : " wrong");
      case Settled settled -> settled(settled);
      case HostRestarted host ->
          "host restarted, its memory " + (host.keepsMemory() ? "kept" : "lost");
      case LeakSeen leak -> leak.kind() + " in " + leak.where() + ": " + leak.masked();
    };
  }

  private static String message(Message message) {
    String code = message.field(39);
    return message.mti()
        + " #"
        + message.stan()
        + (code == null ? "" : " F39 " + code)
        + " MAC "
        + message.mac()
        + " "
        + message.stage().name().toLowerCase(Locale.ROOT);
  }

  private static String settled(Settled settled) {
    return "batch "
        + settled.batch()
        + " settled: the terminal claims "
        + Totals.says(settled.terminal())
        + "; the books hold "
        + Totals.says(settled.host());
  }
}
