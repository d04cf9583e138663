package org.posrig.hosts.link;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.posrig.fault.FaultText;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;
import org.posrig.text.Sentence;

/// Turns each fault of the catalogue into an effect: the one place where a new fault of the link is
/// added.
final class Injector {
  private static final byte[] NOISE = "\r\nNO CARRIER\r\n".getBytes(StandardCharsets.US_ASCII);

  private final LinkDialect dialect;

  Injector(LinkDialect dialect) {
    this.dialect = dialect;
  }

  /// @throws IllegalArgumentException when the dialect cannot express the fault
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

  /// @throws IllegalArgumentException when the fault cannot strike at that moment
  void mustFit(Injection<LinkFault> injection) {
    Effect effect = effect(injection.fault());
    if (!effect.fits(injection.moment()))
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "fault '%s': '%s' cannot strike '%s'; it fits %s",
              injection.id(),
              says(FaultText.of(injection.fault())),
              says(FaultText.of(injection.moment())),
              effect.fitting()));
  }

  private static String says(Sentence sentence) {
    return Catalogue.of(Language.ENGLISH).say(sentence);
  }

  /// A place outside of the message is left alone; the caller sees that nothing changed.
  private static byte[] corrupted(byte[] frame, int offset, int mask) {
    byte[] other = frame.clone();
    int at = offset < 0 ? frame.length + offset : offset;
    if (at >= 0 && at < frame.length) other[at] = (byte) (other[at] ^ mask);
    return other;
  }

  private Effect wrongLength(int length) {
    byte[] prefix = dialect.prefix(length);
    return new Effect.Rewrite(frame -> relabelled(frame, prefix));
  }

  private static byte[] relabelled(byte[] frame, byte[] prefix) {
    byte[] other = frame.clone();
    System.arraycopy(prefix, 0, other, 0, prefix.length);
    return other;
  }
}
