package org.posrig.drivers.reader;

import java.time.Duration;
import java.util.Optional;
import org.posrig.card.TestCard;
import org.posrig.device.CardReader.Position;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Signal;

/// Shutter, rollers, contacts and card of the emulated reader. Hands and the reader's own party
/// meet here.
final class Transport {
  private final RigClock clock;
  private final Duration move;
  private final Signal shutter;
  private Optional<Presented> card = none();
  private Position position = Position.NONE;
  private boolean on = true;
  private Admission open = Admission.NOBODY;
  private boolean jammed;
  private boolean stuck;
  private boolean tornOut;
  private boolean pressed;
  private Optional<Chip> chip = none();

  /// @param contactsReach whether the contacts meet the chip: not when only the stripe is presented
  record Presented(TestCard card, boolean contactsReach) {}

  /// Which cards the shutter opens for.
  enum Admission {
    NOBODY,
    /// A head in front of the shutter looks for the stripe.
    STRIPED,
    ANY
  }

  /// How a movement ended.
  enum Moved {
    YES,
    NOTHING_TO_MOVE,
    STUCK
  }

  Transport(RigClock clock, Duration move) {
    this.clock = clock;
    this.move = move;
    this.shutter = clock.signal();
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  // ---- hands

  /// Waits until the shutter is open for a card and the slot free.
  boolean awaitOpen(TestCard wanted, Deadline deadline) {
    while (!isOpen(wanted)) if (!shutter.await(deadline)) return isOpen(wanted);
    return true;
  }

  private synchronized boolean isOpen(TestCard wanted) {
    return on
        && switch (open) {
          case NOBODY -> false;
          case STRIPED -> !(wanted.tracks().two() + wanted.tracks().three()).isEmpty();
          case ANY -> true;
        };
  }

  synchronized boolean isOccupied() {
    return card.isPresent();
  }

  synchronized boolean isOn() {
    return on;
  }

  synchronized void atMouth(Presented presented) {
    card = Optional.of(presented);
    position = Position.AT_MOUTH;
    tornOut = false;
  }

  /// The rollers take the card in and the shutter closes behind it. The permission was for one
  /// card (note 1 to the table of basic commands): who gets it back waits for the next.
  void takeIn() {
    clock.pass(move);
    synchronized (this) {
      if (!on || card.isEmpty()) return;
      stuck = jammed;
      if (jammed) return;
      position = Position.INSIDE;
      open = Admission.NOBODY;
    }
  }

  /// A hand takes the card, from wherever it is.
  ///
  /// @return false when there was none
  synchronized boolean takeAway() {
    if (card.isEmpty()) return false;
    tornOut = position == Position.INSIDE;
    card = none();
    position = Position.NONE;
    stuck = false;
    release();
    return true;
  }

  // ---- the reader

  void open(Admission wanted) {
    synchronized (this) {
      open = wanted;
    }
    shutter.raise();
  }

  /// Moves the card to the mouth.
  Moved toMouth() {
    synchronized (this) {
      release();
      if (position != Position.INSIDE) return stuck ? Moved.STUCK : Moved.NOTHING_TO_MOVE;
    }
    clock.pass(move);
    synchronized (this) {
      if (!on || position != Position.INSIDE) return Moved.NOTHING_TO_MOVE;
      stuck = jammed;
      if (!jammed) position = Position.AT_MOUTH;
      return jammed ? Moved.STUCK : Moved.YES;
    }
  }

  synchronized boolean isStuck() {
    return stuck;
  }

  synchronized boolean isTornOut() {
    return tornOut;
  }

  synchronized void forgetTornOut() {
    tornOut = false;
  }

  /// The card, when it is where it can be read.
  synchronized Optional<Presented> inside() {
    return position == Position.INSIDE ? card : none();
  }

  synchronized boolean isPressed() {
    return pressed;
  }

  synchronized void press() {
    pressed = true;
  }

  synchronized void release() {
    pressed = false;
    chip = none();
  }

  synchronized void activate(Chip activated) {
    chip = Optional.of(activated);
  }

  synchronized void deactivate() {
    chip = none();
  }

  synchronized Optional<Chip> chip() {
    return chip;
  }

  /// The reader's word for where the card is.
  synchronized String place() {
    return switch (position) {
      case NONE -> "00";
      case AT_MOUTH -> "01";
      case INSIDE -> chip.isPresent() ? "11" : pressed ? "10" : "02";
    };
  }

  // ---- faults and supply

  synchronized void jam() {
    jammed = true;
  }

  synchronized void heal() {
    jammed = false;
    stuck = false;
  }

  synchronized void supply(boolean wanted) {
    on = wanted;
    open = Admission.NOBODY;
    release();
  }

  /// Why a hand could not put a card in.
  synchronized Sentence state() {
    if (!on) return Sentence.of("reader.no-power");
    return switch (open) {
      case NOBODY -> Sentence.of("reader.closed");
      case STRIPED -> Sentence.of("reader.striped");
      case ANY -> Sentence.of("reader.open");
    };
  }
}
