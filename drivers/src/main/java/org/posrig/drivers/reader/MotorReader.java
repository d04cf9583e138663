package org.posrig.drivers.reader;

import java.nio.charset.StandardCharsets;
import org.posrig.card.Tracks;
import org.posrig.device.CardReader;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;

/// The terminal's side of the reader's wire.
///
/// The first command after opening, and after the reader says that it needs one, is preceded by an
/// initial reset: a card that is inside goes to the mouth.
final class MotorReader implements CardReader {
  private static final byte[] NOTHING = {};

  private final String name;
  private final Wire wire;
  private final CommandExchange conversation;
  private boolean isReset;
  private boolean contactsPressed;

  MotorReader(String name, Wire wire, RigClock clock) {
    this.name = name;
    this.wire = wire;
    this.conversation = new CommandExchange(name, wire, clock);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void admit(Deadline deadline) {
    perform(ReaderCommand.ADMIT, deadline);
  }

  @Override
  public void deny(Deadline deadline) {
    perform(ReaderCommand.DENY, deadline);
  }

  @Override
  public Position position(Deadline deadline) {
    String result = perform(ReaderCommand.STATUS, deadline).result();
    return switch (result) {
      case "00" -> Position.NONE;
      case "01" -> Position.AT_MOUTH;
      case "02", "10", "11" -> Position.INSIDE;
      default ->
          throw conversation.failed(
              ReaderCommand.STATUS, Cause.GARBLED, Sentence.of("reader.no-place", result));
    };
  }

  @Override
  public Tracks readTracks(Deadline deadline) {
    ReaderAnswer two = askReset(ReaderCommand.READ_2, NOTHING, deadline);
    ReaderAnswer three = askReset(ReaderCommand.READ_3, NOTHING, deadline);
    if (!isRead(two) && !isRead(three)) throw refused(ReaderCommand.READ_2, two);
    return new Tracks(track(ReaderCommand.READ_2, two), track(ReaderCommand.READ_3, three));
  }

  private static boolean isRead(ReaderAnswer answer) {
    return answer.good() && answer.data().length() > 0;
  }

  /// A track that is blank or bad is empty; all other errors are the reader's.
  private String track(ReaderCommand command, ReaderAnswer answer) {
    if (!answer.good() && ReaderError.of(answer.result()).why() != Cause.UNREADABLE)
      throw refused(command, answer);
    return new String(answer.data().reveal(), StandardCharsets.US_ASCII);
  }

  @Override
  public byte[] powerChip(Deadline deadline) {
    contactsPressed = true;
    perform(ReaderCommand.PRESS, deadline);
    return perform(ReaderCommand.ACTIVATE, deadline).data().reveal();
  }

  @Override
  public byte[] exchange(byte[] command, Deadline deadline) {
    return TpduExchange.exchange(command, tpdu -> tpdu(tpdu, deadline));
  }

  private byte[] tpdu(byte[] tpdu, Deadline deadline) {
    ReaderAnswer answer =
        good(ReaderCommand.EXCHANGE, askReset(ReaderCommand.EXCHANGE, tpdu, deadline));
    if (!answer.result().equals("20") || answer.data().length() < 2)
      throw conversation.failed(
          ReaderCommand.EXCHANGE,
          Cause.GARBLED,
          Sentence.of("reader.not-whole", answer.result(), answer.data().toString()));
    return answer.data().reveal();
  }

  @Override
  public void giveBack(Deadline deadline) {
    if (contactsPressed) perform(ReaderCommand.RELEASE, deadline);
    contactsPressed = false;
    perform(ReaderCommand.RETURN, deadline);
  }

  private ReaderAnswer perform(ReaderCommand command, Deadline deadline) {
    return good(command, askReset(command, NOTHING, deadline));
  }

  private ReaderAnswer askReset(ReaderCommand command, byte[] data, Deadline deadline) {
    if (!isReset)
      good(ReaderCommand.RESET, conversation.ask(ReaderCommand.RESET, NOTHING, deadline));
    isReset = true;
    ReaderAnswer answer = conversation.ask(command, data, deadline);
    if (!answer.good() && answer.result().equals("19")) isReset = false;
    return answer;
  }

  private ReaderAnswer good(ReaderCommand command, ReaderAnswer answer) {
    if (answer.good()) return answer;
    throw refused(command, answer);
  }

  private RuntimeException refused(ReaderCommand command, ReaderAnswer answer) {
    ReaderError error = ReaderError.of(answer.result());
    return conversation.failed(
        command,
        error.why(),
        Sentence.of("reader.refused", Value.part(error.says()), Value.text(answer.result())));
  }

  @Override
  public void close() {
    wire.close();
  }
}
