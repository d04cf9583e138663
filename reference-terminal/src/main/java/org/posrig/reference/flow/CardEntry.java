package org.posrig.reference.flow;

import java.time.Duration;
import java.util.Optional;
import org.posrig.card.Tracks;
import org.posrig.device.CardReader;
import org.posrig.device.CardReader.Position;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.device.Key;
import org.posrig.reference.flow.CardData.Way;
import org.posrig.reference.screen.Hint;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.OperatorDialogue;
import org.posrig.reference.screen.Screen;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;

/// Takes a card, reads it and gives it back.
final class CardEntry {
  private static final Duration MOVE = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(100);
  private final CardReader reader;
  private final RigClock clock;
  private final OperatorDialogue dialogue;
  private final Duration inputTimeout;
  private final boolean fallback;

  CardEntry(
      CardReader reader,
      RigClock clock,
      OperatorDialogue dialogue,
      Duration inputTimeout,
      boolean fallback) {
    this.reader = reader;
    this.clock = clock;
    this.dialogue = dialogue;
    this.inputTimeout = inputTimeout;
    this.fallback = fallback;
  }

  /// Asks for a card and reads it; the card stays inside.
  ///
  /// @throws NotDone cancelled, too late, unreadable, not allowed, or the reader fails; the card is
  ///     out
  CardData read() {
    try {
      return attempts();
    } catch (DeviceFailed _) {
      release();
      throw new NotDone(Screen.READER_FAULT);
    } catch (NotDone e) {
      release();
      throw e;
    }
  }

  private CardData attempts() {
    Screen prompt = Screen.CARD;
    while (true) {
      clearMouth(prompt);
      admit(prompt);
      boolean last = prompt == Screen.INSERT_CHIP;
      Optional<CardData> card = inside(last);
      if (card.isPresent()) return card.get();
      prompt = Screen.INSERT_CHIP;
      dialogue.show(prompt);
      reader.giveBack(move());
    }
  }

  /// Empty when the chip of a chip card did not answer for the first time.
  private Optional<CardData> inside(boolean last) {
    Optional<CardData> stripe = stripe();
    if (stripe.isPresent() && stripe.get().way() == Way.STRIPE) return stripe;
    Optional<CardData> chip = chip();
    if (chip.isPresent()) return chip;
    if (stripe.isEmpty()) throw new NotDone(Screen.READ_FAILED);
    if (!last) return Optional.empty();
    if (fallback) return stripe;
    throw new NotDone(Screen.REFUSED, dialogue.say(Hint.NO_FALLBACK));
  }

  private Optional<CardData> stripe() {
    try {
      Tracks tracks = reader.readTracks(move());
      if (tracks.pan().isEmpty() || tracks.expiry().isEmpty()) return Optional.empty();
      String service = tracks.serviceCode().orElse("");
      boolean chipCard = service.startsWith("2") || service.startsWith("6");
      return Optional.of(
          new CardData(
              tracks.pan().get(),
              chipCard ? Way.FALLBACK : Way.STRIPE,
              tracks.two().replace('=', 'D'),
              tracks.three().replace('=', 'D'),
              tracks.expiry().get(),
              ""));
    } catch (DeviceFailed e) {
      if (e.why() == Cause.UNREADABLE) return Optional.empty();
      throw e;
    }
  }

  private Optional<CardData> chip() {
    try {
      reader.powerChip(move());
      return new ChipReading(reader, move()).read();
    } catch (DeviceFailed e) {
      if (e.why() == Cause.UNREADABLE || e.why() == Cause.REFUSED) return Optional.empty();
      throw e;
    }
  }

  private void admit(Screen prompt) {
    dialogue.show(prompt);
    reader.admit(move());
    Deadline deadline = clock.in(inputTimeout);
    while (reader.position(move()) != Position.INSIDE) {
      if (deadline.passed()) throw closed(Screen.IDLE);
      pollCancel();
    }
  }

  private void pollCancel() {
    Optional<Key> key = dialogue.key(clock.in(POLL));
    if (key.isPresent() && key.get() == Key.CANCEL) throw closed(Screen.CANCELLED);
  }

  private NotDone closed(Screen screen) {
    reader.deny(move());
    return new NotDone(screen);
  }

  /// A card of before must be taken first, within the time of an input.
  private void clearMouth(Screen prompt) {
    Position position = reader.position(move());
    if (position == Position.NONE) return;
    if (prompt == Screen.CARD) dialogue.show(Screen.TAKE_CARD);
    if (position == Position.INSIDE) reader.giveBack(move());
    Deadline deadline = clock.in(inputTimeout);
    while (reader.position(move()) != Position.NONE) {
      if (deadline.passed()) throw new NotDone(Screen.IDLE);
      pollCancel();
    }
  }

  /// How a card left.
  enum Release {
    OUT,
    STUCK
  }

  /// Gives back what is inside. A card that does not move is told of and tried again next time.
  Release release() {
    try {
      if (reader.position(move()) == Position.INSIDE) reader.giveBack(move());
      return Release.OUT;
    } catch (DeviceFailed _) {
      return Release.STUCK;
    }
  }

  private Deadline move() {
    return clock.in(MOVE);
  }
}
