package org.posrig.fault;

import org.posrig.device.DeviceName;
import org.posrig.device.Paper;
import org.posrig.net.Direction;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Faults and their moments in words: the one place that has them.
public final class FaultText {
  private FaultText() {}

  public static Sentence of(Injection<?> injection) {
    return Sentence.of(
        "fault.injection",
        new Value.Part(of(injection.fault())),
        new Value.Part(of(injection.moment())));
  }

  public static Sentence of(Fault fault) {
    return switch (fault) {
      case LinkFault link -> link(link);
      case HostFault host -> host(host);
      case DeviceFault device -> device(device);
    };
  }

  private static Sentence link(LinkFault fault) {
    return switch (fault) {
      case LinkFault.Refuse _ -> Sentence.of("fault.refuse");
      case LinkFault.Swallow _ -> Sentence.of("fault.swallow");
      case LinkFault.AcceptAndClose _ -> Sentence.of("fault.accept-and-close");
      case LinkFault.Reset _ -> Sentence.of("fault.reset");
      case LinkFault.HalfClose _ -> Sentence.of("fault.half-close");
      case LinkFault.Stall _ -> Sentence.of("fault.stall");
      case LinkFault.Lose _ -> Sentence.of("fault.lose");
      case LinkFault.Delay late -> Sentence.of("fault.delay", Value.text(late.by().toMillis()));
      case LinkFault.Duplicate _ -> Sentence.of("fault.duplicate");
      case LinkFault.StaleFirst _ -> Sentence.of("fault.stale-first");
      case LinkFault.NoiseFirst _ -> Sentence.of("fault.noise-first");
      case LinkFault.Drip drip -> Sentence.of("fault.drip", Value.text(drip.pause().toMillis()));
      case LinkFault.Corrupt byteOf -> Sentence.of("fault.corrupt", Value.text(byteOf.offset()));
      case LinkFault.WrongLength wrong ->
          Sentence.of("fault.wrong-length", Value.text(wrong.length()));
      case LinkFault.Lie lie -> Sentence.of("fault.lie", Value.word(lie.field()));
      case LinkFault.BreakMac _ -> Sentence.of("fault.break-mac");
      case LinkFault.StripMac _ -> Sentence.of("fault.strip-mac");
    };
  }

  private static Sentence host(HostFault fault) {
    return switch (fault) {
      case HostFault.Answer answer -> Sentence.of("fault.answer", Value.text(answer.code()));
      case HostFault.ApproveOther other ->
          Sentence.of("fault.approve-other", Value.money(other.cents()));
      case HostFault.Misquote wrong -> Sentence.of("fault.misquote", Value.word(wrong.what()));
      case HostFault.OmitDecision _ -> Sentence.of("fault.omit-decision");
      case HostFault.SetField set -> Sentence.of("fault.set-field", Value.text(set.field()));
      case HostFault.Silence silence ->
          Sentence.of(silence.booked() ? "fault.book-silently" : "fault.ignore");
      case HostFault.AnswerLate late ->
          Sentence.of("fault.answer-late", Value.text(late.by().toMillis()));
      case HostFault.Restart restart ->
          Sentence.of(restart.keepsMemory() ? "fault.restart" : "fault.restart-and-forget");
      case HostFault.AskForSignIn _ -> Sentence.of("fault.ask-for-sign-in");
      case HostFault.WrongMac _ -> Sentence.of("fault.wrong-mac");
      case HostFault.BadKeys bad -> Sentence.of("fault.bad-keys", Value.word(bad.trouble()));
      case HostFault.NotBalanced _ -> Sentence.of("fault.not-balanced");
    };
  }

  private static Sentence device(DeviceFault fault) {
    return switch (fault) {
      case DeviceFault.PowerCut _ -> Sentence.of("fault.power-cut");
      case DeviceFault.PaperState(Paper paper) -> Sentence.of("fault.paper", Value.word(paper));
      case DeviceFault.CoverOpen _ -> Sentence.of("fault.cover-open");
      case DeviceFault.CardJam _ -> Sentence.of("fault.card-jam");
      case DeviceFault.StripeUnreadable _ -> Sentence.of("fault.stripe-unreadable");
      case DeviceFault.ChipMute _ -> Sentence.of("fault.chip-mute");
      case DeviceFault.Mute mute -> Sentence.of("fault.mute", DeviceName.of(mute.device()));
      case DeviceFault.Garble garble -> Sentence.of("fault.garble", DeviceName.of(garble.device()));
      case DeviceFault.CableCut _ -> Sentence.of("fault.cable-cut");
    };
  }

  public static Sentence of(Moment moment) {
    return switch (moment) {
      case Moment.OnConnect at -> Sentence.of("moment.connect", Value.text(at.occurrence()));
      case Moment.OnMessage at ->
          Sentence.of(
              "moment.message",
              new Value.Part(place(at.place())),
              message(at.direction(), at),
              Value.text(at.occurrence()));
      case Moment.LinePrinted at -> Sentence.of("moment.line", Value.text(at.lines()));
      case Moment.ScreenShows at -> Sentence.of("moment.screen", Value.word(at.meaning()));
      case Moment.OnUse at ->
          Sentence.of("moment.use", DeviceName.of(at.device()), Value.text(at.occurrence()));
      case Moment.AtOnce _ -> Sentence.of("moment.at-once");
    };
  }

  private static Value message(Direction direction, Moment.OnMessage at) {
    return message(direction, Value.word(at.kind()));
  }

  private static Value message(Direction direction, Value kind) {
    return Value.part(direction == Direction.TO_HOST ? "message.request" : "message.answer", kind);
  }

  private static Sentence place(Moment.Place place) {
    return switch (place) {
      case Moment.Place.Before _ -> Sentence.of("place.before");
      case Moment.Place.AtByte at -> Sentence.of("place.byte", Value.text(at.offset()));
      case Moment.Place.After _ -> Sentence.of("place.after");
    };
  }

  /// Where a fault struck.
  public static Sentence of(FiredAt place) {
    return switch (place) {
      case FiredAt.Connecting at -> Sentence.of("fired.connecting", Value.text(at.connection()));
      case FiredAt.InMessage at -> inMessage(at);
      case FiredAt.Printing at -> Sentence.of("moment.line", Value.text(at.lines()));
      case FiredAt.Showing at -> Sentence.of("moment.screen", Value.word(at.screen()));
      case FiredAt.Using at ->
          Sentence.of("moment.use", DeviceName.of(at.device()), Value.text(at.use()));
      case FiredAt.Immediately _ -> Sentence.of("moment.at-once");
    };
  }

  private static Sentence inMessage(FiredAt.InMessage at) {
    Value message = message(at.direction(), Value.word(at.kind()));
    if (at.passed() < 0) return Sentence.of("fired.message", message, Value.text(at.trace()));
    return Sentence.of(
        "fired.byte",
        message,
        Value.text(at.trace()),
        Value.text(at.passed()),
        Value.text(at.of()));
  }
}
