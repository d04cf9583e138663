package org.posrig.hosts.link;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.posrig.fault.CannotStrike;
import org.posrig.fault.FaultText;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Turns each fault of the catalogue into an effect: the one place where a new fault of the link is
/// added.
final class Injector {
  private static final byte[] NOISE = "\r\nNO CARRIER\r\n".getBytes(StandardCharsets.US_ASCII);

  private final LinkDialect dialect;

  Injector(LinkDialect dialect) {
    this.dialect = dialect;
  }

  /// @throws CannotStrike when the dialect cannot express the fault
  Effect effect(LinkFault fault) {
    return switch (fault) {
      case LinkFault.Refuse _ -> Effect.Welcome.REFUSE;
      case LinkFault.Swallow _ -> Effect.Welcome.SWALLOW;
      case LinkFault.AcceptAndClose _ -> Effect.Welcome.CLOSE;
      case LinkFault.Reset _ -> Effect.End.RESET;
      case LinkFault.HalfClose _ -> Effect.End.HALF_CLOSE;
      case LinkFault.Stall _ -> Effect.End.STALL;
      case LinkFault.Lose _ -> new Effect.Rest.Lost();
      case LinkFault.Delay(var by) -> new Effect.Rest.Late(by);
      case LinkFault.Drip(var pause) -> new Effect.Rest.Paced(pause);
      case LinkFault.Duplicate _ -> new Effect.Ahead(UnaryOperator.identity());
      case LinkFault.StaleFirst _ -> new Effect.Ahead(dialect::stale);
      case LinkFault.NoiseFirst _ -> new Effect.Ahead(_ -> NOISE.clone());
      case LinkFault.Corrupt(int offset, int mask) ->
          new Effect.Rewrite(frame -> corrupted(frame, offset, mask));
      case LinkFault.WrongLength(int length) -> wrongLength(length);
      case LinkFault.Lie(var field) -> new Effect.Rewrite(frame -> dialect.lie(frame, field));
      case LinkFault.BreakMac _ -> new Effect.Rewrite(dialect::breakMac);
      case LinkFault.StripMac _ -> new Effect.Rewrite(dialect::stripMac);
    };
  }

  /// @throws CannotStrike when the fault cannot strike at that moment
  void mustFit(Injection<LinkFault> injection) {
    Effect effect = effect(injection.fault());
    if (!effect.fits(injection.moment()))
      throw new CannotStrike(
          Sentence.of(
              "link.cannot-strike",
              Value.text(injection.id()),
              Value.part(FaultText.of(injection.fault())),
              Value.part(FaultText.of(injection.moment())),
              Value.part(effect.fitting())));
  }

  /// A place outside of the message is left alone; the caller sees that nothing changed.
  private static byte[] corrupted(byte[] frame, int offset, int mask) {
    byte[] other = frame.clone();
    int at = offset < 0 ? frame.length + offset : offset;
    if (at >= 0 && at < frame.length) other[at] = (byte) (other[at] ^ mask);
    return other;
  }

  private Effect wrongLength(int length) {
    byte[] prefix = prefix(length);
    return new Effect.Rewrite(frame -> relabelled(frame, prefix));
  }

  private byte[] prefix(int length) {
    try {
      return dialect.prefix(length);
    } catch (IllegalArgumentException _) {
      throw new CannotStrike(
          Sentence.of("link.no-length", Value.text(length), Value.text(dialect.prefixBytes())));
    }
  }

  private static byte[] relabelled(byte[] frame, byte[] prefix) {
    byte[] other = frame.clone();
    System.arraycopy(prefix, 0, other, 0, prefix.length);
    return other;
  }
}
