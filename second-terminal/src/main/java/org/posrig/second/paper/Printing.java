package org.posrig.second.paper;

import java.time.Duration;
import java.util.function.Function;
import org.posrig.device.DeviceFailed;
import org.posrig.device.Paper;
import org.posrig.device.ReceiptPrinter;
import org.posrig.device.ReceiptPrinter.PrinterStatus;
import org.posrig.device.Slip;
import org.posrig.second.panel.GiveUp;
import org.posrig.second.panel.Panel;
import org.posrig.second.panel.Panel.Choice;
import org.posrig.second.panel.Words;
import org.posrig.second.paper.Slips.Edition;
import org.posrig.second.store.Entry;
import org.posrig.second.store.Job;
import org.posrig.second.store.State;
import org.posrig.second.store.Store;
import org.posrig.time.RigClock;

/// Brings slips to paper, whatever printer and power do.
public final class Printing {
  private static final Duration STATUS = Duration.ofSeconds(30);
  private static final Duration SLIP = Duration.ofSeconds(60);
  private final ReceiptPrinter printer;
  private final RigClock clock;
  private final Panel panel;
  private final Store store;
  private final Slips slips;
  private final int copies;

  /// @param copies slips of each approval
  public Printing(
      ReceiptPrinter printer, RigClock clock, Panel panel, Store store, Slips slips, int copies) {
    this.printer = printer;
    this.clock = clock;
    this.panel = panel;
    this.store = store;
    this.slips = slips;
    this.copies = copies;
  }

  /// How the printing of a slip ended.
  private enum Ended {
    PRINTED,
    LEFT
  }

  /// Before a request: no approval may be left without a slip.
  ///
  /// @throws GiveUp when the operator leaves
  public void needsPaper() {
    if (mended() == Ended.LEFT) throw new GiveUp(Words.STOPPED);
  }

  /// Prints the copies of the last record that are still due.
  public void finish() {
    copies(Edition.FIRST);
  }

  /// The same after power loss: the copy that was under way may be whole, so it is marked.
  public void resume() {
    copies(Edition.AGAIN);
  }

  private void copies(Edition edition) {
    Edition now = edition;
    while (store.now().job() instanceof Job.Copies(int copy)) {
      Ended ended = store.now().last().map(print(copy, now)).orElse(Ended.LEFT);
      boolean more = ended == Ended.PRINTED && copy < copies;
      store.change(state -> state.with(more ? new Job.Copies(copy + 1) : new Job.None()));
      now = Edition.FIRST;
    }
  }

  private Function<Entry, Ended> print(int copy, Edition edition) {
    State state = store.now();
    return entry ->
        put(
            slips.record(state, entry, copy, edition),
            slips.record(state, entry, copy, Edition.AGAIN));
  }

  /// Prints the merchant's slip once more.
  ///
  /// @throws GiveUp when the operator leaves
  public void again(Entry entry) {
    Slip marked = slips.record(store.now(), entry, 1, Edition.AGAIN);
    if (put(marked, marked) == Ended.LEFT) throw new GiveUp(Words.STOPPED);
  }

  /// The slip of a batch that is about to be closed.
  ///
  /// @param mayBeSecond after power loss
  public void batch(boolean balanced, String time, boolean mayBeSecond) {
    Slip marked = slips.batch(store.now(), balanced, time, Edition.AGAIN);
    put(mayBeSecond ? marked : slips.batch(store.now(), balanced, time, Edition.FIRST), marked);
  }

  /// A slip that the paper's end has torn is printed anew. When the printer gives no reason for
  /// having stopped, the slip may be whole, and the next one is marked.
  private Ended put(Slip first, Slip marked) {
    Slip slip = first;
    while (mended() == Ended.PRINTED) {
      panel.show(Words.PRINTING);
      try {
        printer.print(slip, clock.in(SLIP));
        return Ended.PRINTED;
      } catch (DeviceFailed _) {
        Trouble trouble = trouble();
        if (trouble == Trouble.NONE || trouble == Trouble.MUTE) slip = marked;
        if (ask(trouble) == Choice.LEAVE) return Ended.LEFT;
      }
    }
    return Ended.LEFT;
  }

  /// Asks until the printer is ready.
  private Ended mended() {
    for (Trouble trouble = trouble(); trouble != Trouble.NONE; trouble = trouble())
      if (ask(trouble) == Choice.LEAVE) return Ended.LEFT;
    return Ended.PRINTED;
  }

  private Choice ask(Trouble trouble) {
    return panel.again(trouble == Trouble.NO_PAPER ? Words.PAPER_OUT : Words.PRINTER_NOT_READY);
  }

  private enum Trouble {
    NONE,
    NO_PAPER,
    OTHER,
    /// It does not even say what is wrong.
    MUTE
  }

  private Trouble trouble() {
    try {
      PrinterStatus status = printer.status(clock.in(STATUS));
      if (status.ready()) return Trouble.NONE;
      return status.paper() == Paper.OUT ? Trouble.NO_PAPER : Trouble.OTHER;
    } catch (DeviceFailed _) {
      return Trouble.MUTE;
    }
  }
}
