package org.posrig.hosts.link;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.posrig.fault.Moment;
import org.posrig.fault.Moment.OnConnect;
import org.posrig.fault.Moment.OnMessage;
import org.posrig.fault.Moment.Place.AtByte;
import org.posrig.fault.Moment.Place.Before;
import org.posrig.text.Sentence;

/// What a fault comes down to for the link; there are fewer effects than faults.
sealed interface Effect {

  /// Whether it can strike then.
  boolean fits(Moment moment);

  /// The moments that fit, for whoever armed it wrongly.
  Sentence fitting();

  /// Instead of passing a connection on.
  enum Welcome implements Effect {
    REFUSE,
    SWALLOW,
    CLOSE;

    @Override
    public boolean fits(Moment moment) {
      return moment instanceof OnConnect(int occurrence) && occurrence >= 1;
    }

    @Override
    public Sentence fitting() {
      return Sentence.of("link.fits-connect");
    }
  }

  /// The message's bytes change before it is delivered.
  record Rewrite(UnaryOperator<byte[]> work) implements Effect {
    @Override
    public boolean fits(Moment moment) {
      return Effect.wholeMessage(moment);
    }

    @Override
    public Sentence fitting() {
      return Sentence.of("link.fits-before");
    }
  }

  /// Another message, made from this one, is delivered ahead of it.
  record Ahead(UnaryOperator<byte[]> other) implements Effect {
    @Override
    public boolean fits(Moment moment) {
      return Effect.wholeMessage(moment);
    }

    @Override
    public Sentence fitting() {
      return Sentence.of("link.fits-before");
    }
  }

  /// The bytes from a place on fare differently; the connection stays.
  sealed interface Rest extends Effect {
    @Override
    default boolean fits(Moment moment) {
      return Effect.wholeMessage(moment) || Effect.insideMessage(moment);
    }

    @Override
    default Sentence fitting() {
      return Sentence.of("link.fits-inside");
    }

    record Late(Duration by) implements Rest {}

    record Paced(Duration pause) implements Rest {}

    record Lost() implements Rest {}
  }

  /// The connection ends at a place.
  enum End implements Effect {
    RESET,
    HALF_CLOSE,
    STALL;

    @Override
    public boolean fits(Moment moment) {
      return Effect.wholeMessage(moment)
          || Effect.insideMessage(moment)
          || moment instanceof OnMessage(_, _, _, Moment.Place.After _);
    }

    @Override
    public Sentence fitting() {
      return Sentence.of("link.fits-any");
    }
  }

  private static boolean wholeMessage(Moment moment) {
    return moment instanceof OnMessage(_, _, _, Before _);
  }

  private static boolean insideMessage(Moment moment) {
    return moment instanceof OnMessage(_, _, _, AtByte(int offset)) && offset >= 0;
  }
}
