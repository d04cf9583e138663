package org.posrig.drivers.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.posrig.device.DeviceFailed;
import org.posrig.device.Paper;
import org.posrig.device.PaperRoll;
import org.posrig.device.ReceiptPrinter;
import org.posrig.emulation.Counterpart.Emulated;
import org.posrig.emulation.Counterpart.Instants;
import org.posrig.emulation.Counterpart.Surroundings;
import org.posrig.fault.DeviceFault;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.time.RigClock;
import org.posrig.time.WallClock;
import org.posrig.wire.MemoryWires;
import org.posrig.wire.Wires;

/// The same printer with real threads: whatever their order, the paper shows what was printed.
class WallClockPrinterTest {
  private final ConcurrentLinkedQueue<Throwable> troubles = new ConcurrentLinkedQueue<>();
  private final RigClock clock = new WallClock((party, cause) -> troubles.add(cause));
  private final Notes notes = new Notes(clock);
  private final AtomicInteger lines = new AtomicInteger();
  private final Wires.Strung strung = new MemoryWires().string("printer", clock, Map.of());
  private Runnable atLine3 = () -> {};

  private final Emulated emulated =
      new EmulatedEscPosPrinterFactory()
          .start(
              "printer",
              strung.deviceEnd().orElseThrow(),
              new Surroundings(clock, notes, PrinterBench.model(), instants(), new Random(1)),
              Map.of());

  private Instants instants() {
    return new Instants() {
      @Override
      public void linePrinted() {
        if (lines.incrementAndGet() % 6 == 3) atLine3.run();
      }

      @Override
      public void used(String device) {
        lines.set(0);
      }
    };
  }

  @Test
  void the_paper_runs_out_at_the_same_line_each_time() {
    ReceiptPrinter printer =
        (ReceiptPrinter)
            new EscPosPrinterDriver().open("printer", strung.openDriverEnd(), clock, Map.of());
    for (int round = 0; round < 50; round++) {
      atLine3 = () -> emulated.suffer(new DeviceFault.PaperState(Paper.OUT));
      assertThatThrownBy(
              () -> printer.print(PrinterBench.english(), clock.in(Duration.ofSeconds(20))))
          .isInstanceOf(DeviceFailed.class)
          .hasMessageContaining("paper out");
      atLine3 = () -> {};
      ((PaperRoll) emulated).paper(Paper.OK);
      printer.print(PrinterBench.chinese(), clock.in(Duration.ofSeconds(20)));
    }
    emulated.close();
    strung.close();
    List<SlipPrinted> slips = notes.history().all(SlipPrinted.class).toList();
    assertThat(slips).hasSize(100);
    assertThat(slips)
        .filteredOn(slip -> !slip.complete())
        .hasSize(50)
        .allMatch(slip -> slip.paper().size() == 3);
    assertThat(slips)
        .filteredOn(SlipPrinted::complete)
        .hasSize(50)
        .allMatch(slip -> slip.paper().equals(PrinterBench.chinese().lines()));
    assertThat(troubles).isEmpty();
  }
}
