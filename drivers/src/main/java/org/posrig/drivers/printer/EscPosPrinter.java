package org.posrig.drivers.printer;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.device.Paper;
import org.posrig.device.ReceiptPrinter;
import org.posrig.device.Slip;
import org.posrig.drivers.printer.PrinterAnswers.Answer;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;
import org.posrig.wire.WireBroken;

/// The terminal's side of the printer's wire.
///
/// A slip goes out line by line; after each line the real-time status is asked, so that a printer
/// that stopped is noticed at once. A job that fails is taken back: the printer forgets what it has
/// not printed.
final class EscPosPrinter implements ReceiptPrinter {
  private static final int TRIES = 3;
  private static final int OFF_LINE = 0x08;
  private static final int COVER_OPEN = 0x04;
  private static final int ERROR = 0x40;
  private static final int PAPER_OUT = 0x60;
  private static final int NEAR_END = 0x0C;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final String name;
  private final Wire wire;
  private final PrinterAnswers answers;
  private final Duration answerTime;

  EscPosPrinter(String name, Wire wire, RigClock clock, Duration answerTime) {
    this.name = name;
    this.wire = wire;
    this.answers = new PrinterAnswers(wire, clock);
    this.answerTime = answerTime;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public PrinterStatus status(Deadline deadline) {
    return connected("asking the status", () -> askStatus("asking the status", deadline));
  }

  @Override
  public void print(Slip slip, Deadline deadline) {
    List<byte[]> lines = SlipEncoder.encode(slip);
    connected(
        "printing " + lines.size() + " lines",
        () -> {
          try {
            job(lines, deadline);
          } catch (DeviceFailed failed) {
            takeBack(failed, deadline);
            throw failed;
          }
          return slip;
        });
  }

  /// The printer forgets the rest. One that answers has done so when this returns: paper that is
  /// put in at once must not let the rest out.
  private void takeBack(DeviceFailed failed, Deadline deadline) {
    if (failed.why() == Cause.DISCONNECTED) return;
    wire.write(EscPos.clearBuffers());
    if (failed.why() == Cause.NO_ANSWER) return;
    try {
      look(1, "taking the job back", deadline);
    } catch (DeviceFailed alsoFailed) {
      failed.addSuppressed(alsoFailed);
    }
  }

  private void job(List<byte[]> lines, Deadline deadline) {
    answers.drain();
    requireOnLine("starting to print " + lines.size() + " lines", deadline);
    wire.write(EscPos.initialise());
    for (int i = 0; i < lines.size(); i++) {
      wire.write(lines.get(i));
      requireOnLine("printing line " + (i + 1) + " of " + lines.size(), deadline);
    }
    wire.write(EscPos.cut());
    awaitDone("printing " + lines.size() + " lines", deadline);
  }

  private void awaitDone(String asked, Deadline deadline) {
    wire.write(EscPos.paperStatusInOrder());
    for (int garbled = 0; garbled < TRIES; ) {
      Answer answer = answers.next(deadline.orIn(BETWEEN_LOOKS));
      switch (answer.kind()) {
        case IN_ORDER -> {
          return;
        }
        case GARBLED -> {
          garbled++;
          wire.write(EscPos.paperStatusInOrder());
        }
        case SILENCE -> {
          if (deadline.passed()) throw late(asked, "not finished", deadline);
          if (stillBusy(asked, deadline)) continue;
          return;
        }
        case REAL_TIME -> {}
        case ENDED -> throw ended(asked);
      }
    }
    throw garbled(asked, "GS r 1");
  }

  /// Looks whether the printer is on-line while its answer in order is still to come.
  private boolean stillBusy(String asked, Deadline deadline) {
    Look look = look(1, asked, deadline);
    if (!look.doneMeanwhile() && (look.bits() & OFF_LINE) != 0) throw stopped(asked, deadline);
    return !look.doneMeanwhile();
  }

  private void requireOnLine(String asked, Deadline deadline) {
    if ((look(1, asked, deadline).bits() & OFF_LINE) != 0) throw stopped(asked, deadline);
  }

  private PrinterStatus askStatus(String asked, Deadline deadline) {
    answers.drain();
    return statusOf(look(2, asked, deadline).bits(), look(4, asked, deadline).bits());
  }

  private static PrinterStatus statusOf(int offLineCause, int paper) {
    Paper roll =
        (paper & PAPER_OUT) == PAPER_OUT
            ? Paper.OUT
            : (paper & NEAR_END) == NEAR_END ? Paper.NEAR_END : Paper.OK;
    return new PrinterStatus(roll, (offLineCause & COVER_OPEN) != 0, (offLineCause & ERROR) != 0);
  }

  private DeviceFailed stopped(String asked, Deadline deadline) {
    int cause = look(2, asked, deadline).bits();
    int error = look(3, asked, deadline).bits();
    int paper = look(4, asked, deadline).bits();
    String seen = HexFormat.ofDelimiter(" ").formatHex(EscPos.bytes(cause, error, paper));
    return new DeviceFailed(
        name,
        asked,
        Cause.REFUSED,
        "the printer is off-line, "
            + OffLineReasons.say(statusOf(cause, paper), error)
            + " (DLE EOT 2, 3, 4 answered "
            + seen
            + ")");
  }

  /// @param doneMeanwhile whether an answer in order came in between
  private record Look(int bits, boolean doneMeanwhile) {}

  private Look look(int query, String asked, Deadline deadline) {
    boolean done = false;
    for (int garbled = 0; garbled < TRIES; ) {
      wire.write(EscPos.realTimeStatus(query));
      Answer answer = answers.next(deadline.orIn(answerTime));
      if (answer.kind() == PrinterAnswers.Kind.IN_ORDER) {
        done = true;
        answer = answers.next(deadline.orIn(answerTime));
      }
      switch (answer.kind()) {
        case REAL_TIME -> {
          return new Look(answer.bits(), done);
        }
        case SILENCE -> throw late(asked, "no answer to DLE EOT " + query, deadline);
        case ENDED -> throw ended(asked);
        case GARBLED, IN_ORDER -> garbled++;
      }
    }
    throw garbled(asked, "DLE EOT " + query);
  }

  private DeviceFailed late(String asked, String seen, Deadline deadline) {
    String limit = deadline.passed() ? "the deadline" : answerTime.toMillis() + " ms";
    return new DeviceFailed(
        name,
        asked,
        Cause.NO_ANSWER,
        seen + " within " + limit + "; is " + wire.name() + " the printer's wire?");
  }

  private DeviceFailed garbled(String asked, String query) {
    return new DeviceFailed(
        name,
        asked,
        Cause.GARBLED,
        "no valid answer to "
            + query
            + " in "
            + TRIES
            + " tries; check speed and parity of "
            + wire.name());
  }

  private DeviceFailed ended(String asked) {
    return new DeviceFailed(name, asked, Cause.DISCONNECTED, wire.name() + " ended");
  }

  private interface Work<T> {
    T go();
  }

  private <T> T connected(String asked, Work<T> work) {
    try {
      return work.go();
    } catch (WireBroken broken) {
      DeviceFailed failed =
          new DeviceFailed(name, asked, Cause.DISCONNECTED, String.valueOf(broken.getMessage()));
      failed.initCause(broken);
      throw failed;
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
