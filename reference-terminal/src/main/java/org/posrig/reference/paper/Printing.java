package org.posrig.reference.paper;

import static org.posrig.reference.defect.SeededDefect.NO_SLIP_AFTER_PAPER_OUT;
import static org.posrig.reference.defect.SeededDefect.VOID_WITHOUT_HOLDERS_COPY;

import java.time.Duration;
import java.util.function.Supplier;
import org.posrig.device.DeviceFailed;
import org.posrig.device.Paper;
import org.posrig.device.ReceiptPrinter;
import org.posrig.device.ReceiptPrinter.PrinterStatus;
import org.posrig.device.Slip;
import org.posrig.reference.defect.ActiveDefects;
import org.posrig.reference.memory.Image;
import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.memory.Memory;
import org.posrig.reference.screen.Hint;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.OperatorDialogue;
import org.posrig.reference.screen.OperatorDialogue.Choice;
import org.posrig.reference.screen.Screen;
import org.posrig.time.RigClock;

/// Brings slips to paper, whatever the printer does (terminal-behaviour.md 4.6).
public final class Printing {
  /// How long a single answer may take is the driver's business; this bounds a printer that answers
  /// for ever.
  private static final Duration STATUS = Duration.ofSeconds(30);
  private static final Duration SLIP = Duration.ofSeconds(60);
  private final ReceiptPrinter printer;
  private final RigClock clock;
  private final OperatorDialogue dialogue;
  private final Memory memory;
  private final Slips slips;
  private final int copies;
  private final ActiveDefects flaws;

  public Printing(
      ReceiptPrinter printer,
      RigClock clock,
      OperatorDialogue dialogue,
      Memory memory,
      Slips slips,
      int copies,
      ActiveDefects flaws) {
    this.printer = printer;
    this.clock = clock;
    this.dialogue = dialogue;
    this.memory = memory;
    this.slips = slips;
    this.copies = copies;
    this.flaws = flaws;
  }

  /// How the printing of a slip ended.
  public enum Printed {
    DONE,
    LEFT
  }

  /// Before going online: an approval must not be left without a slip.
  ///
  /// @throws NotDone when the operator leaves
  public void ready() {
    if (awaitReady() == Printed.LEFT) throw new NotDone(Screen.CANCELLED);
  }

  /// Prints what memory says is to be printed: the copies of the last transaction.
  public void finish() {
    copiesFrom(memory.now().printing(), Mark.ORIGINAL);
  }

  /// After power loss: the copy that was under way may have been printed whole, so it is marked.
  public void resume() {
    copiesFrom(memory.now().printing(), Mark.DUPLICATE);
  }

  private void copiesFrom(int first, Mark mark) {
    for (int copy = first; copy > 0 && copy <= copies(); copy++) {
      if (transaction(copy, copy == first ? mark : Mark.ORIGINAL) == Printed.LEFT) break;
      int next = copy + 1;
      memory.change(image -> image.withPrinting(next));
    }
    if (memory.now().printing() != 0) memory.change(image -> image.withPrinting(0));
  }

  private int copies() {
    boolean isVoid =
        memory.now().last().filter(entry -> entry.kind() == JournalEntry.Kind.VOID).isPresent();
    return isVoid && flaws.has(VOID_WITHOUT_HOLDERS_COPY) ? 1 : copies;
  }

  private Printed transaction(int copy, Mark mark) {
    return memory.now().last().map(entry -> slip(entry, copy, mark)).orElse(Printed.LEFT);
  }

  private Printed slip(JournalEntry entry, int copy, Mark mark) {
    return put(
        slips.transaction(entry, copy, mark), () -> slips.transaction(entry, copy, Mark.DUPLICATE));
  }

  /// Every copy at once, of a transaction that memory does not know: what defective terminals do.
  public void unstored(JournalEntry entry) {
    for (int copy = 1; copy <= copies; copy++) slip(entry, copy, Mark.ORIGINAL);
  }

  public Printed again(JournalEntry entry) {
    return slip(entry, 1, Mark.DUPLICATE);
  }

  public void settlement(Image image, String time, boolean resumed) {
    Mark mark = resumed ? Mark.DUPLICATE : Mark.ORIGINAL;
    put(slips.settlement(image, time, mark), () -> slips.settlement(image, time, Mark.DUPLICATE));
  }

  // A slip that stopped for want of paper is torn off and printed whole; when the printer does not
  // say why it stopped, it may have printed all, so the next is marked.
  private Printed put(Slip first, Supplier<Slip> marked) {
    Slip slip = first;
    while (awaitReady() == Printed.DONE) {
      dialogue.show(Screen.PRINTING);
      try {
        printer.print(slip, clock.in(SLIP));
        return Printed.DONE;
      } catch (DeviceFailed _) {
        if (flaws.has(NO_SLIP_AFTER_PAPER_OUT)) return Printed.LEFT;
        Condition condition = condition();
        if (condition == Condition.READY || condition == Condition.MUTE) slip = marked.get();
        if (ask(condition) == Choice.LEAVE) return Printed.LEFT;
      }
    }
    return Printed.LEFT;
  }

  private Printed awaitReady() {
    while (true) {
      Condition condition = condition();
      if (condition == Condition.READY) return Printed.DONE;
      if (ask(condition) == Choice.LEAVE) return Printed.LEFT;
    }
  }

  private Choice ask(Condition condition) {
    Screen screen = condition == Condition.NO_PAPER ? Screen.NO_PAPER : Screen.PRINTER_FAULT;
    return dialogue.choice(screen, dialogue.say(Hint.RETRY_OR_LEAVE));
  }

  /// What the printer says of itself.
  private enum Condition {
    READY,
    NO_PAPER,
    FAULT,
    MUTE
  }

  private Condition condition() {
    try {
      PrinterStatus status = printer.status(clock.in(STATUS));
      if (status.ready()) return Condition.READY;
      return status.paper() == Paper.OUT ? Condition.NO_PAPER : Condition.FAULT;
    } catch (DeviceFailed _) {
      return Condition.MUTE; // asked about on the display, like any other fault
    }
  }
}
