package org.posrig.reference.rig;

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

/// A printer in memory, ten lines a second.
public final class FakePrinter implements ReceiptPrinter {
  private static final Duration LINE = Duration.ofMillis(100);
  private final RigClock clock;
  private final CutPoints cuts;
  private final List<Printed> printed = new ArrayList<>();
  private List<String> current = List.of();
  public Paper paper = Paper.OK;
  public boolean mute;
  private int linesLeft = Integer.MAX_VALUE;

  /// What fell out: whole, or torn where paper or power ended.
  public record Printed(List<String> lines, boolean whole) {
    public String text() {
      return String.join("\n", lines);
    }

    public boolean duplicate() {
      return text().contains("DUPLICATE") || text().contains("重打印");
    }
  }

  FakePrinter(RigClock clock, CutPoints cuts) {
    this.clock = clock;
    this.cuts = cuts;
  }

  public List<Printed> printed() {
    return printed;
  }

  public List<Printed> whole() {
    return printed.stream().filter(Printed::whole).toList();
  }

  public void paperEndsAfter(int lines) {
    linesLeft = lines;
  }

  public void loadPaper() {
    linesLeft = Integer.MAX_VALUE;
    paper = Paper.OK;
  }

  void powerGone() {
    if (!current.isEmpty()) printed.add(new Printed(current, false));
    current = List.of();
  }

  @Override
  public String name() {
    return "printer";
  }

  @Override
  public PrinterStatus status(Deadline deadline) {
    cuts.point("printer status");
    if (mute)
      throw new DeviceFailed(
          "printer", Sentence.plain("status"), Cause.NO_ANSWER, Sentence.plain("nothing"));
    return new PrinterStatus(paper, false, false);
  }

  @Override
  public void print(Slip slip, Deadline deadline) {
    cuts.point("print");
    current = new ArrayList<>();
    for (SlipLine line : slip.lines()) {
      if (linesLeft-- <= 0) {
        paper = Paper.OUT;
        powerGone();
        throw new DeviceFailed(
            "printer", Sentence.plain("printing"), Cause.REFUSED, Sentence.plain("paper out"));
      }
      current.add(line.text());
      clock.pass(LINE);
    }
    printed.add(new Printed(current, true));
    current = List.of();
    cuts.point("printed");
  }

  @Override
  public void close() {}
}
