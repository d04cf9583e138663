package org.posrig.hosts.link;

import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.fault.Moment;
import org.posrig.fault.Moment.OnMessage;
import org.posrig.fault.Moment.Place;
import org.posrig.net.Direction;

/// Short words for injections.
final class Arms {
  private Arms() {}

  static Injection<LinkFault> onConnect(LinkFault fault, int occurrence) {
    return new Injection<>("f", fault, new Moment.OnConnect(occurrence));
  }

  static Injection<LinkFault> before(LinkFault fault, Direction direction) {
    return at(fault, direction, 1, new Place.Before());
  }

  static Injection<LinkFault> atByte(LinkFault fault, Direction direction, int offset) {
    return at(fault, direction, 1, new Place.AtByte(offset));
  }

  static Injection<LinkFault> after(LinkFault fault, Direction direction) {
    return at(fault, direction, 1, new Place.After());
  }

  static Injection<LinkFault> at(
      LinkFault fault, Direction direction, int occurrence, Place place) {
    return new Injection<>("f", fault, new OnMessage(direction, mti(direction), occurrence, place));
  }

  static String mti(Direction direction) {
    return direction == Direction.TO_HOST ? "0200" : "0210";
  }

  static byte[] message(Direction direction, int stan) {
    return direction == Direction.TO_HOST ? ToyDialect.request(stan) : ToyDialect.answer(stan);
  }
}
