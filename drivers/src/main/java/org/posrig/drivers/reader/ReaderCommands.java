package org.posrig.drivers.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.posrig.card.TestCard;
import org.posrig.drivers.reader.Transport.Admission;
import org.posrig.drivers.reader.Transport.Moved;
import org.posrig.drivers.reader.Transport.Presented;
import org.posrig.emulation.Counterpart.Surroundings;
import org.posrig.history.Event.CardReturned;
import org.posrig.secret.Secret;

/// What the emulated reader does with each command.
final class ReaderCommands {
  private static final byte[] NOTHING = {};
  private static final String JAMMED = "10";
  private static final String OUT_OF_SEQUENCE = "01";
  private static final String PULLED_OUT = "14";
  private static final String NEEDS_RESET = "19";
  private static final String BAD_STRIPE = "43";
  private static final String BLANK_STRIPE = "44";
  private static final String NOT_TAKEN = "62";
  private static final String MUTE_CHIP = "80";
  private static final String DONE = "20";

  private final String name;
  private final Surroundings world;
  private final Transport transport;
  private volatile boolean stripeUnreadable;
  private volatile boolean chipMute;
  private volatile boolean isReset;
  private boolean readingStripe;

  ReaderCommands(String name, Surroundings world, Transport transport) {
    this.name = name;
    this.world = world;
    this.transport = transport;
  }

  void stripeUnreadable() {
    stripeUnreadable = true;
  }

  void chipMute() {
    chipMute = true;
  }

  void heal() {
    stripeUnreadable = false;
    chipMute = false;
  }

  void powerGone() {
    isReset = false;
  }

  /// Carries out the text of a command.
  ReaderAnswer perform(Secret text) {
    byte[] bytes = text.reveal();
    if (bytes.length < 3 || bytes[0] != 'C') return ReaderAnswer.bad("00", "00");
    String code = new String(bytes, 1, 2, StandardCharsets.US_ASCII);
    byte[] data = Arrays.copyOfRange(bytes, 3, bytes.length);
    for (ReaderCommand command : ReaderCommand.values())
      if (command.code().equals(code)) return perform(command, data);
    return ReaderAnswer.bad(code, "00");
  }

  private ReaderAnswer perform(ReaderCommand command, byte[] data) {
    if (isReset) tellOfUse(command);
    if (!isReset && !resets(command)) return bad(command, NEEDS_RESET);
    return switch (command) {
      case RESET -> reset();
      case RESET_KEEPING -> resetKeeping();
      case STATUS -> transport.isStuck() ? bad(command, JAMMED) : good(command);
      case ADMIT -> shutter(command, Admission.ANY);
      case ADMIT_STRIPED -> shutter(command, Admission.STRIPED);
      case DENY -> shutter(command, Admission.NOBODY);
      case RETURN -> giveBack(command);
      case READ_1 -> withCard(command, card -> bad(command, BLANK_STRIPE));
      case READ_2 -> withCard(command, card -> stripe(command, card.tracks().two()));
      case READ_3 -> withCard(command, card -> stripe(command, card.tracks().three()));
      case AWAIT_TAKEN -> transport.isOccupied() ? bad(command, NOT_TAKEN) : good(command);
      case PRESS -> withCard(command, card -> press(command));
      case RELEASE -> release(command);
      case ACTIVATE, COLD_RESET -> withCard(command, card -> activate(command));
      case WARM_RESET -> withCard(command, card -> warmReset(command));
      case DEACTIVATE -> withCard(command, card -> deactivate(command));
      case EXCHANGE -> withCard(command, card -> exchange(command, data));
    };
  }

  private static boolean resets(ReaderCommand command) {
    return command == ReaderCommand.RESET || command == ReaderCommand.RESET_KEEPING;
  }

  /// Reading the tracks of a stripe one after the other is one use.
  private void tellOfUse(ReaderCommand command) {
    boolean stripe =
        switch (command) {
          case READ_1, READ_2, READ_3 -> true;
          case RESET,
              RESET_KEEPING,
              STATUS,
              ADMIT,
              ADMIT_STRIPED,
              DENY,
              RETURN,
              AWAIT_TAKEN,
              PRESS,
              RELEASE,
              ACTIVATE,
              DEACTIVATE,
              COLD_RESET,
              WARM_RESET,
              EXCHANGE ->
              false;
        };
    boolean begins = stripe ? !readingStripe : command == ReaderCommand.ACTIVATE;
    readingStripe = stripe;
    if (begins) world.instants().used(name);
  }

  private ReaderAnswer reset() {
    begin();
    return giveBack(ReaderCommand.RESET);
  }

  private ReaderAnswer resetKeeping() {
    begin();
    transport.release();
    return transport.isStuck()
        ? bad(ReaderCommand.RESET_KEEPING, JAMMED)
        : good(ReaderCommand.RESET_KEEPING);
  }

  private void begin() {
    transport.open(Admission.NOBODY);
    transport.forgetTornOut();
    isReset = true;
  }

  private ReaderAnswer shutter(ReaderCommand command, Admission admission) {
    transport.open(admission);
    return good(command);
  }

  private ReaderAnswer giveBack(ReaderCommand command) {
    Moved moved = transport.toMouth();
    return switch (moved) {
      case YES -> {
        world.recorder().saw("card", new CardReturned());
        yield good(command);
      }
      case NOTHING_TO_MOVE -> good(command);
      case STUCK -> bad(command, JAMMED);
    };
  }

  private interface Reading {
    ReaderAnswer of(TestCard card);
  }

  private ReaderAnswer withCard(ReaderCommand command, Reading reading) {
    Optional<Presented> card = transport.inside();
    if (card.isPresent()) return reading.of(card.get().card());
    return bad(command, transport.isTornOut() ? PULLED_OUT : OUT_OF_SEQUENCE);
  }

  private ReaderAnswer stripe(ReaderCommand command, String track) {
    if (stripeUnreadable) return bad(command, BAD_STRIPE);
    if (track.isEmpty()) return bad(command, BLANK_STRIPE);
    return ReaderAnswer.good(
        command.code(), transport.place(), track.getBytes(StandardCharsets.US_ASCII));
  }

  private ReaderAnswer press(ReaderCommand command) {
    transport.press();
    return good(command);
  }

  private ReaderAnswer release(ReaderCommand command) {
    transport.release();
    return good(command);
  }

  private ReaderAnswer activate(ReaderCommand command) {
    if (!transport.isPressed()) return bad(command, OUT_OF_SEQUENCE);
    Optional<Chip> chip = chipUnderContacts();
    if (chip.isEmpty()) return bad(command, MUTE_CHIP);
    transport.activate(chip.get());
    return ReaderAnswer.good(command.code(), transport.place(), Chip.ANSWER_TO_RESET);
  }

  private ReaderAnswer warmReset(ReaderCommand command) {
    return transport.chip().isPresent() ? activate(command) : bad(command, OUT_OF_SEQUENCE);
  }

  private ReaderAnswer deactivate(ReaderCommand command) {
    if (!transport.isPressed()) return bad(command, OUT_OF_SEQUENCE);
    transport.deactivate();
    return good(command);
  }

  private Optional<Chip> chipUnderContacts() {
    return transport
        .inside()
        .filter(presented -> presented.contactsReach() && !chipMute)
        .flatMap(
            presented -> presented.card().chip().map(data -> new Chip(presented.card(), data)));
  }

  private ReaderAnswer exchange(ReaderCommand command, byte[] tpdu) {
    Optional<Chip> chip = transport.chip();
    if (chip.isEmpty()) return bad(command, OUT_OF_SEQUENCE);
    if (chipMute) return bad(command, MUTE_CHIP);
    return ReaderAnswer.good(command.code(), DONE, chip.get().answer(tpdu));
  }

  private ReaderAnswer good(ReaderCommand command) {
    return ReaderAnswer.good(command.code(), transport.place(), NOTHING);
  }

  private static ReaderAnswer bad(ReaderCommand command, String error) {
    return ReaderAnswer.bad(command.code(), error);
  }
}
