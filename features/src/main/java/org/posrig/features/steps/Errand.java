package org.posrig.features.steps;

import org.posrig.fault.Moment;
import org.posrig.fault.Moment.OnMessage;
import org.posrig.fault.Moment.Place;
import org.posrig.net.Direction;

/// What a terminal goes to the host for, and the message type of its request (host-protocol
/// 1.11).
enum Errand {
  PAYMENT("payment", "0200"),
  VOID("void", "0200"),
  BALANCE("balance inquiry", "0200"),
  SIGN_IN("sign-in", "0800"),
  SIGN_OFF("sign-off", "0820"),
  REVERSAL("reversal", "0400"),
  SETTLEMENT("settlement", "0500"),
  UPLOAD("upload", "0320");

  static final String WORDS =
      "payment|void|balance inquiry|sign-in|sign-off|reversal|settlement|upload";
  private final String word;
  private final String mti;

  Errand(String word, String mti) {
    this.word = word;
    this.mti = mti;
  }

  static Errand of(String word) {
    for (Errand errand : values()) if (errand.word.equals(word)) return errand;
    throw new IllegalArgumentException("no errand is called '" + word + "'");
  }

  String requestMti() {
    return mti;
  }

  /// When the host has the request.
  Moment atHost(int occurrence) {
    return new OnMessage(Direction.TO_HOST, mti, occurrence, new Place.Before());
  }

  Letter request() {
    return new Letter(Direction.TO_HOST, mti);
  }

  Letter answer() {
    return new Letter(
        Direction.TO_TERMINAL, mti.substring(0, 2) + (char) (mti.charAt(2) + 1) + mti.charAt(3));
  }

  /// The next message of one type in one direction.
  record Letter(Direction direction, String mti) {
    Moment before() {
      return at(new Place.Before());
    }

    Moment after() {
      return at(new Place.After());
    }

    Moment at(Place place) {
      return new OnMessage(direction, mti, 1, place);
    }
  }
}
