package org.posrig.drivers.printer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.device.Paper;
import org.posrig.device.ReceiptPrinter;
import org.posrig.device.Slip;
import org.posrig.drivers.printer.PrinterAnswers.Answer;
import org.posrig.drivers.printer.PrinterAnswers.Kind;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;
import org.posrig.wire.WireBroken;

/// The terminal's side of the printer's wire.
///
/// A slip goes out line by line; after each line the real-time status is asked, so that a printer
/// that stopped is noticed at once. While it asks to wait (XOFF) only that question goes out. A job
/// that fails is taken back: the printer forgets what it has not printed.
final class EscPosPrinter implements ReceiptPrinter {
  private static final int TRIES = 3;
  private static final int OFF_LINE = 0x08;
  private static final int COVER_OPEN = 0x04;
  private static final int STOPPED_BY_PAPER = 0x20;
  private static final int ERROR = 0x40;
  private static final int PAPER_OUT = 0x60;
  private static final int NEAR_END = 0x0C;
  private static final int MOST_ODD_BYTES = 16;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int CLOSE_LOOKS = 5;

  private final String name;
  private final Wire wire;
  private final PrinterAnswers answers;
  private final Duration answerTime;
  private final PrinterFailures failures;

  EscPosPrinter(String name, Wire wire, RigClock clock, Duration answerTime) {
    this.name = name;
    this.wire = wire;
    this.answers = new PrinterAnswers(wire, clock);
    this.answerTime = answerTime;
    this.failures = new PrinterFailures(name, wire.name(), answerTime);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public PrinterStatus status(Deadline deadline) {
    return connected(
        Sentence.of("printer.asking-status"),
        () -> askStatus(Sentence.of("printer.asking-status"), deadline));
  }

  @Override
  public void print(Slip slip, Deadline deadline) {
    List<List<byte[]>> lines = SlipEncoder.pieces(slip);
    connected(
        Sentence.of("printer.printing", Value.text(lines.size())),
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
    if (failed.why() == Cause.NO_ANSWER || deadline.passed()) return;
    try {
      look(1, Sentence.of("printer.taking-back"), deadline);
    } catch (DeviceFailed alsoFailed) {
      failed.addSuppressed(alsoFailed);
    }
  }

  private void job(List<List<byte[]>> lines, Deadline deadline) {
    answers.drain();
    Sentence all = Sentence.of("printer.printing", Value.text(lines.size()));
    requireOnLine(Sentence.of("printer.starting", Value.text(lines.size())), deadline);
    send(EscPos.initialise(), all, deadline);
    for (int i = 0; i < lines.size(); i++) {
      Sentence asked =
          Sentence.of("printer.printing-line", Value.text(i + 1), Value.text(lines.size()));
      for (byte[] piece : lines.get(i)) {
        send(piece, asked, deadline);
        requireOnLine(asked, deadline);
      }
    }
    send(EscPos.cut(), all, deadline);
    awaitDone(all, deadline);
  }

  // ---- flow control

  private void send(byte[] bytes, Sentence asked, Deadline deadline) {
    if (answers.asksToWait()) awaitGo(asked, deadline);
    wire.write(bytes);
  }

  /// Waits for XON. Meanwhile the status is asked, ever more rarely: a printer that went off-line
  /// says why, and one that lost its XON has room for no more than a few questions.
  private void awaitGo(Sentence asked, Deadline deadline) {
    int owed = 0;
    Duration pause = BETWEEN_LOOKS;
    for (int looks = 0; answers.asksToWait(); looks++) {
      if (deadline.passed()) throw failures.waits(asked);
      if (looks >= CLOSE_LOOKS) pause = longer(pause);
      wire.write(EscPos.realTimeStatus(1));
      owed += 1 - statusWhileWaiting(asked, deadline.orIn(pause), deadline);
    }
    while (owed > 0 && answers.next(deadline.orIn(answerTime)).kind() == Kind.REAL_TIME) owed--;
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  /// @return how many answers came before the next look or the XON
  private int statusWhileWaiting(Sentence asked, Deadline nextLook, Deadline deadline) {
    int came = 0;
    while (true) {
      Optional<Answer> answer = answers.nextWhileWaiting(nextLook);
      if (answer.isEmpty()) return came;
      if (answer.get().kind() == Kind.ENDED) throw failures.ended(asked);
      if (answer.get().kind() != Kind.REAL_TIME) continue;
      if ((answer.get().bits() & OFF_LINE) != 0) throw stopped(asked, deadline);
      came++;
    }
  }

  // ---- the end of a job

  private void awaitDone(Sentence asked, Deadline deadline) {
    send(EscPos.paperStatusInOrder(), asked, deadline);
    String came = "";
    for (int garbled = 0; garbled < TRIES; ) {
      Answer answer = answers.next(deadline.orIn(BETWEEN_LOOKS));
      switch (answer.kind()) {
        case IN_ORDER -> {
          return;
        }
        case GARBLED, ECHO -> {
          garbled++;
          came = answer.hex();
          send(EscPos.paperStatusInOrder(), asked, deadline);
        }
        case SILENCE -> {
          if (deadline.passed()) throw notFinished(asked, deadline);
          if (stillBusy(asked, deadline)) continue;
          return;
        }
        case REAL_TIME -> {}
        case ENDED -> throw failures.ended(asked);
      }
    }
    throw failures.garbled(asked, "GS r 1", TRIES, came);
  }

  private DeviceFailed notFinished(Sentence asked, Deadline deadline) {
    return answers.asksToWait()
        ? failures.waits(asked)
        : failures.late(asked, Sentence.of("printer.not-finished"), deadline);
  }

  /// Looks whether the printer is on-line while its answer in order is still to come.
  private boolean stillBusy(Sentence asked, Deadline deadline) {
    Look look = look(1, asked, deadline, true);
    if (!look.doneMeanwhile() && (look.bits() & OFF_LINE) != 0) throw stopped(asked, deadline);
    return !look.doneMeanwhile();
  }

  private void requireOnLine(Sentence asked, Deadline deadline) {
    if ((look(1, asked, deadline).bits() & OFF_LINE) != 0) throw stopped(asked, deadline);
  }

  private PrinterStatus askStatus(Sentence asked, Deadline deadline) {
    answers.drain();
    return statusOf(look(2, asked, deadline).bits(), look(4, asked, deadline).bits());
  }

  private static PrinterStatus statusOf(int offLineCause, int paper) {
    boolean out = (offLineCause & STOPPED_BY_PAPER) != 0 || (paper & PAPER_OUT) == PAPER_OUT;
    Paper roll = out ? Paper.OUT : (paper & NEAR_END) == NEAR_END ? Paper.NEAR_END : Paper.OK;
    return new PrinterStatus(roll, (offLineCause & COVER_OPEN) != 0, (offLineCause & ERROR) != 0);
  }

  /// Of a printer that is off-line one of the two bits for paper out is enough.
  private DeviceFailed stopped(Sentence asked, Deadline deadline) {
    int cause = look(2, asked, deadline).bits();
    int error = look(3, asked, deadline).bits();
    int paper = look(4, asked, deadline).bits();
    int out = (paper & PAPER_OUT) != 0 ? PAPER_OUT : 0;
    return failures.offLine(asked, statusOf(cause, paper | out), cause, error, paper);
  }

  // ---- questions

  /// @param doneMeanwhile whether an answer in order came in between
  private record Look(int bits, boolean doneMeanwhile) {}

  private Look look(int query, Sentence asked, Deadline deadline) {
    return look(query, asked, deadline, false);
  }

  /// @param inOrder whether an answer in order is still to come
  private Look look(int query, Sentence asked, Deadline deadline, boolean inOrder) {
    String question = "DLE EOT " + query;
    List<String> odd = new ArrayList<>();
    boolean done = false;
    for (int garbled = 0; garbled < TRIES; garbled++) {
      Answer answer = ask(query, asked, deadline);
      while (answer.kind() == Kind.IN_ORDER && odd.size() < MOST_ODD_BYTES) {
        done = true;
        odd.add(answer.hex());
        answer = answerOnceItGoesOn(asked, deadline);
      }
      switch (answer.kind()) {
        case REAL_TIME -> {
          return new Look(answer.bits(), done);
        }
        case SILENCE -> {
          if (inOrder && done) return new Look(0, true);
          if (odd.isEmpty())
            throw failures.late(asked, Sentence.of("printer.no-answer", question), deadline);
          throw failures.wrongForm(asked, question, String.join(" ", odd));
        }
        case ENDED -> throw failures.ended(asked);
        case ECHO -> throw failures.echo(asked, question, answer.hex());
        case GARBLED, IN_ORDER -> odd.add(answer.hex());
      }
    }
    throw failures.garbled(asked, question, TRIES, String.join(" ", odd));
  }

  /// A printer that asked to wait may answer late, or not at all: silence counts from its XON, and
  /// then it is asked once more.
  private Answer ask(int query, Sentence asked, Deadline deadline) {
    boolean waits = answers.asksToWait();
    int before = answers.timesAskedToWait();
    wire.write(EscPos.realTimeStatus(query));
    Answer answer = answerOnceItGoesOn(asked, deadline);
    boolean waited = waits || answers.timesAskedToWait() > before;
    if (answer.kind() != Kind.SILENCE || !waited || deadline.passed()) return answer;
    wire.write(EscPos.realTimeStatus(query));
    return answerOnceItGoesOn(asked, deadline);
  }

  private Answer answerOnceItGoesOn(Sentence asked, Deadline deadline) {
    Answer answer = answers.next(deadline.orIn(answerTime));
    while (answer.kind() == Kind.SILENCE && answers.asksToWait()) {
      if (deadline.passed()) throw failures.waits(asked);
      answer = answers.next(deadline.orIn(answerTime));
    }
    return answer;
  }

  private interface Work<T> {
    T go();
  }

  private <T> T connected(Sentence asked, Work<T> work) {
    try {
      return work.go();
    } catch (WireBroken broken) {
      DeviceFailed failed = new DeviceFailed(name, asked, Cause.DISCONNECTED, broken.says());
      failed.initCause(broken);
      throw failed;
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
