package org.posrig.hosts.link;

import java.util.Locale;
import org.posrig.fault.FiredAt;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.fault.Moment;
import org.posrig.fault.Moment.OnMessage;
import org.posrig.fault.Moment.Place;
import org.posrig.history.Event;
import org.posrig.meaning.TransactionKind;
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
    return new Injection<>(
        "f", fault, new OnMessage(direction, TransactionKind.SALE, occurrence, place));
  }

  static String type(Direction direction) {
    return direction == Direction.TO_HOST ? "0200" : "0210";
  }

  /// Where a fault strikes a sale.
  static FiredAt.InMessage firedAt(
      int connection, Direction direction, int trace, int passed, int of) {
    return new FiredAt.InMessage(
        connection,
        direction,
        TransactionKind.SALE,
        String.format(Locale.ROOT, "%06d", trace),
        passed,
        of);
  }

  static Event.PartDelivered part(int connection, Direction direction, int bytes, int of) {
    return new Event.PartDelivered(
        connection, direction, TransactionKind.SALE, type(direction), bytes, of);
  }

  static byte[] message(Direction direction, int stan) {
    return direction == Direction.TO_HOST ? ToyDialect.request(stan) : ToyDialect.answer(stan);
  }
}
