package org.posrig.second.flow;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.posrig.card.Tracks;
import org.posrig.device.CardReader;
import org.posrig.device.CardReader.Position;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.device.Key;
import org.posrig.second.panel.Face;
import org.posrig.second.panel.GiveUp;
import org.posrig.second.panel.Panel;
import org.posrig.second.panel.Words;
import org.posrig.second.setting.Settings;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;

/// Takes a card, reads it, and gives it back however the transaction ends.
final class CardTaking {
  private static final Duration STEP = Duration.ofSeconds(5);
  private static final Duration LOOK = Duration.ofMillis(100);
  private final CardReader reader;
  private final RigClock clock;
  private final Panel panel;
  private final Settings settings;

  CardTaking(CardReader reader, RigClock clock, Panel panel, Settings settings) {
    this.reader = reader;
    this.clock = clock;
    this.panel = panel;
    this.settings = settings;
  }

  /// What is done while a card is inside.
  interface Use {
    Face with(Card card);
  }

  Face use(Use use) {
    return givingBack(() -> use.with(read()));
  }

  private Face givingBack(Supplier<Face> work) {
    try {
      Face face = work.get();
      giveBack();
      return face;
    } catch (GiveUp e) {
      giveBack();
      throw e;
    }
  }

  /// Lets the card out, if there is one. A card that does not move is tried again at the next
  /// occasion.
  void giveBack() {
    try {
      if (reader.position(step()) == Position.INSIDE) reader.giveBack(step());
    } catch (DeviceFailed e) {
      panel.show(Words.READER_ERROR, e.why().name());
    }
  }

  private Card read() {
    try {
      return attempts();
    } catch (DeviceFailed _) {
      throw new GiveUp(Words.READER_ERROR);
    }
  }

  /// A chip card whose stripe came first, or whose chip was mute, is asked for once more.
  private Card attempts() {
    waitForNone();
    admit(Words.CARD);
    Optional<Card> card = chipOrPlainStripe();
    if (card.isPresent()) return card.get();
    panel.show(Words.USE_CHIP);
    reader.giveBack(step());
    waitForNone();
    admit(Words.USE_CHIP);
    return chipOrPlainStripe().or(this::fallback).orElseThrow(() -> new GiveUp(Words.CANNOT_READ));
  }

  /// @throws GiveUp when neither chip nor stripe can be read
  private Optional<Card> chipOrPlainStripe() {
    Optional<Card> stripe = stripe();
    if (stripe.filter(card -> card.how() == Card.How.STRIPE).isPresent()) return stripe;
    Optional<Card> chip = new ChipReader(reader, step()).read();
    if (chip.isEmpty() && stripe.isEmpty()) throw new GiveUp(Words.CANNOT_READ);
    return chip;
  }

  private Optional<Card> fallback() {
    if (settings.habits().fallback()) return stripe();
    throw new GiveUp(Words.CANNOT, "CHIP CARD, CHIP ONLY");
  }

  /// The stripe of a card with a chip (service code 2xx or 6xx) counts as fallback.
  private Optional<Card> stripe() {
    try {
      return of(reader.readTracks(step()));
    } catch (DeviceFailed e) {
      if (e.why() == Cause.UNREADABLE) return Optional.empty();
      throw e;
    }
  }

  private static Optional<Card> of(Tracks tracks) {
    if (tracks.pan().isEmpty() || tracks.expiry().isEmpty()) return Optional.empty();
    boolean hasChip = tracks.serviceCode().filter(code -> code.matches("[26].*")).isPresent();
    return Optional.of(
        new Card(
            hasChip ? Card.How.FALLBACK : Card.How.STRIPE,
            tracks.pan().get(),
            tracks.two().replace('=', 'D'),
            tracks.expiry().get(),
            "",
            ""));
  }

  private void admit(Words words) {
    panel.show(words);
    reader.admit(step());
    try {
      waitUntil(Position.INSIDE);
    } catch (GiveUp e) {
      reader.deny(step());
      throw e;
    }
  }

  /// The card of before must be taken first.
  private void waitForNone() {
    Position position = reader.position(step());
    if (position == Position.NONE) return;
    if (position == Position.INSIDE) reader.giveBack(step());
    panel.show(Words.REMOVE_CARD);
    waitUntil(Position.NONE);
  }

  private void waitUntil(Position wanted) {
    Deadline deadline = clock.in(settings.times().input());
    while (reader.position(step()) != wanted) {
      if (deadline.passed()) throw new GiveUp(Words.IDLE);
      if (panel.key(clock.in(LOOK)).filter(key -> key == Key.CANCEL).isPresent())
        throw new GiveUp(Words.STOPPED);
    }
  }

  private Deadline step() {
    return clock.in(STEP);
  }
}
