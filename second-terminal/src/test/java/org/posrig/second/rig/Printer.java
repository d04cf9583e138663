package org.posrig.second.rig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.device.Paper;
import org.posrig.device.ReceiptPrinter;
import org.posrig.device.Slip;
import org.posrig.device.Slip.SlipLine;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;

/// A printer in memory, ten lines a second, 32 columns.
public final class Printer implements ReceiptPrinter {
  private final RigClock clock;
  private final List<List<String>> whole = new ArrayList<>();
  private Paper paper = Paper.OK;
  private int linesLeft = Integer.MAX_VALUE;

  Printer(RigClock clock) {
    this.clock = clock;
  }

  /// Slips that were cut.
  public List<List<String>> slips() {
    return whole;
  }

  public void endsAfter(int lines) {
    linesLeft = lines;
  }

  public void load() {
    linesLeft = Integer.MAX_VALUE;
    paper = Paper.OK;
  }

  @Override
  public String name() {
    return "printer";
  }

  @Override
  public PrinterStatus status(Deadline deadline) {
    return new PrinterStatus(paper, false, false);
  }

  @Override
  public void print(Slip slip, Deadline deadline) {
    for (SlipLine line : slip.lines()) {
      if (line.text().length() > 32) throw new AssertionError("too wide: '" + line.text() + "'");
      if (linesLeft-- <= 0) {
        paper = Paper.OUT;
        throw new DeviceFailed(
            name(), Sentence.plain("printing"), Cause.REFUSED, Sentence.plain("paper out"));
      }
      clock.pass(Duration.ofMillis(100));
    }
    whole.add(slip.lines().stream().map(SlipLine::text).toList());
  }

  @Override
  public void close() {}
}
