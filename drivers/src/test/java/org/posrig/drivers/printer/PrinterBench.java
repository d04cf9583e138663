package org.posrig.drivers.printer;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.posrig.device.PaperRoll;
import org.posrig.device.ReceiptPrinter;
import org.posrig.device.ReceiptTray;
import org.posrig.device.Slip;
import org.posrig.device.Slip.Align;
import org.posrig.device.Slip.SlipLine;
import org.posrig.emulation.Counterpart;
import org.posrig.emulation.Counterpart.Emulated;
import org.posrig.emulation.Counterpart.Instants;
import org.posrig.emulation.Counterpart.Surroundings;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.terminal.AmountFormat;
import org.posrig.terminal.LinePattern;
import org.posrig.terminal.SlipModel;
import org.posrig.terminal.SlipTime;
import org.posrig.terminal.TerminalModel;
import org.posrig.time.Deadline;
import org.posrig.time.VirtualClock;
import org.posrig.wire.MemoryWires;
import org.posrig.wire.Wire;
import org.posrig.wire.Wires;

/// Driver and emulated printer on a wire in memory, in virtual time.
final class PrinterBench implements AutoCloseable {
  final VirtualClock clock = new VirtualClock((party, cause) -> fail(party, cause));
  final Notes notes = new Notes(clock);
  final List<String> used = new ArrayList<>();
  final Wires.Strung strung = new MemoryWires().string("printer", clock, Map.of());
  final Emulated emulated;
  int linesPrinted;
  private Runnable atLine = () -> {};
  private int strikeAt = -1;

  PrinterBench() {
    this(Map.of());
  }

  PrinterBench(Map<String, String> settings) {
    Counterpart counterpart = new EmulatedEscPosPrinterFactory();
    emulated =
        counterpart.start(
            "printer",
            strung.deviceEnd().orElseThrow(),
            new Surroundings(clock, notes, model(), instants(), new Random(1)),
            settings);
  }

  private Instants instants() {
    return new Instants() {
      @Override
      public void linePrinted() {
        if (++linesPrinted == strikeAt) atLine.run();
      }

      @Override
      public void used(String device) {
        used.add(device);
      }
    };
  }

  void atLine(int line, Runnable strike) {
    strikeAt = linesPrinted + line;
    atLine = strike;
  }

  static TerminalModel model() {
    SlipModel slip =
        new SlipModel(
            "merchant-name",
            Map.of(SlipKind.SALE, LinePattern.of("SALE|消费")),
            Map.of(),
            LinePattern.none(),
            Map.of(),
            Map.of(),
            SlipTime.NONE,
            AmountFormat.PLAIN,
            true,
            6,
            Map.of(SlipField.AMOUNT, LinePattern.of("(?:AMOUNT|金额):\\s*RMB\\s*(\\d+\\.\\d{2})")));
    TerminalModel none = TerminalModel.none();
    return new TerminalModel(
        "test", Map.of(), List.of(), none.ready(), none.amounts(), none.codes(), slip, "");
  }

  ReceiptPrinter openDriver() {
    return (ReceiptPrinter)
        new EscPosPrinterDriver().open("printer", strung.openDriverEnd(), clock, Map.of());
  }

  ReceiptPrinter openDriverAgain(ReceiptPrinter before) {
    before.close();
    return openDriver();
  }

  Deadline in(long seconds) {
    return clock.in(Duration.ofSeconds(seconds));
  }

  PaperRoll roll() {
    return (PaperRoll) emulated;
  }

  ReceiptTray tray() {
    return (ReceiptTray) emulated;
  }

  List<SlipPrinted> slips() {
    return notes.history().all(SlipPrinted.class).toList();
  }

  /// Sends bytes as a foreign host would, and returns all that comes back within a second.
  String exchange(Wire wire, String hex) {
    wire.write(HexFormat.ofDelimiter(" ").parseHex(hex));
    return answers(wire);
  }

  String answers(Wire wire) {
    Deadline deadline = in(1);
    List<String> all = new ArrayList<>();
    byte[] chunk = new byte[64];
    for (int count = wire.read(chunk, deadline); count > 0; count = wire.read(chunk, deadline))
      all.add(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(chunk, 0, count));
    return String.join(" ", all);
  }

  static Slip english() {
    return new Slip(
        List.of(
            new SlipLine("SALE", Align.CENTRE, true),
            SlipLine.of("MERCHANT NO: 100000000000001"),
            SlipLine.of(""),
            SlipLine.of("CARD NO: 621094******0011 /S"),
            new SlipLine("AMOUNT: RMB 12.34", Align.LEFT, true),
            new SlipLine("THANK YOU", Align.RIGHT, false)));
  }

  static Slip chinese() {
    return new Slip(
        List.of(
            new SlipLine("消费", Align.CENTRE, true),
            SlipLine.of("商户名称: POS RIG 测试商户"),
            SlipLine.of("  卡号: 621094******0011 /S"),
            new SlipLine("金额: RMB 12.34", Align.LEFT, true),
            SlipLine.of("㐀 𠀀 are four bytes each"),
            new SlipLine("谢谢", Align.RIGHT, false)));
  }

  @Override
  public void close() {
    emulated.close();
    clock.close();
  }
}
