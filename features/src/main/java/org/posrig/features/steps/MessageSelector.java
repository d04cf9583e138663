package org.posrig.features.steps;

import org.posrig.fault.Moment;
import org.posrig.fault.Moment.OnMessage;
import org.posrig.fault.Moment.Place;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

/// The next message about a kind of transaction, in one direction.
record MessageSelector(Direction direction, TransactionKind kind) {
  static MessageSelector request(TransactionKind kind) {
    return new MessageSelector(Direction.TO_HOST, kind);
  }

  static MessageSelector answer(TransactionKind kind) {
    return new MessageSelector(Direction.TO_TERMINAL, kind);
  }

  /// When the host has such a request for the so-many-th time.
  static Moment atHost(TransactionKind kind, int occurrence) {
    return new OnMessage(Direction.TO_HOST, kind, occurrence, new Place.Before());
  }

  Moment before() {
    return at(new Place.Before());
  }

  Moment after() {
    return at(new Place.After());
  }

  Moment at(Place place) {
    return new OnMessage(direction, kind, 1, place);
  }
}
