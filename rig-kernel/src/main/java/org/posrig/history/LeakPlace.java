package org.posrig.history;

/// In what of a history something secret stood.
public enum LeakPlace {
  DISPLAY,
  SLIP,
  PIN_PAD,
  MESSAGE,
  /// What people, cards, paper, supply and cable did.
  BENCH,
  /// What the host told of itself.
  HOST,
  FAULT,
  SCENARIO,
  TROUBLE;

  /// Where a reader finds what an event tells.
  public static LeakPlace of(Event event) {
    return switch (event) {
      case Event.ScreenShowed _ -> DISPLAY;
      case Event.SlipPrinted _ -> SLIP;
      case Event.PinPadShowed _, Event.PinAsked _ -> PIN_PAD;
      case Event.Message _,
          Event.PartDelivered _,
          Event.Garbage _,
          Event.Connected _,
          Event.NotConnected _,
          Event.Disconnected _ ->
          MESSAGE;
      case Event.KeyPressed _,
          Event.CardPresented _,
          Event.CardTaken _,
          Event.CardReturned _,
          Event.PinTyped _,
          Event.PinAbandoned _,
          Event.PowerSwitched _,
          Event.CableSwitched _,
          Event.PaperChanged _ ->
          BENCH;
      case Event.Booked _,
          Event.Unbooked _,
          Event.HostDecided _,
          Event.RuleSet _,
          Event.RuleLifted _,
          Event.RuleDecided _,
          Event.PinChecked _,
          Event.Settled _,
          Event.HostRestarted _ ->
          HOST;
      case Event.FaultArmed _, Event.FaultFired _ -> FAULT;
      case Event.ScenarioBegan _,
          Event.StepBegan _,
          Event.ClosingBegan _,
          Event.ClosingEnded _,
          Event.ScenarioEnded _,
          Event.ClaimFailed _ ->
          SCENARIO;
      case Event.Trouble _ -> TROUBLE;
      case Event.LeakSeen leak -> leak.where();
    };
  }
}
