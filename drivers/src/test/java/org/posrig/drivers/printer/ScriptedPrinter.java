package org.posrig.drivers.printer;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.posrig.device.ReceiptPrinter;
import org.posrig.device.Slip;
import org.posrig.device.Slip.SlipLine;
import org.posrig.time.Deadline;
import org.posrig.time.VirtualClock;
import org.posrig.wire.MemoryWires;
import org.posrig.wire.Wire;
import org.posrig.wire.Wires;

/// A printer of which a test says what it answers, and how much it can keep: it asks to wait at
/// three quarters of its buffer, goes on at one quarter, and loses what comes beyond its end.
final class ScriptedPrinter implements AutoCloseable {
  static final int XON = 0x11;
  static final int XOFF = 0x13;
  private static final Duration TICK = Duration.ofMillis(10);

  final VirtualClock clock = new VirtualClock((party, cause) -> fail(party, cause));
  final List<String> printed = new ArrayList<>();
  int lost;
  int askedToWait;
  boolean prints = true;
  boolean answersWhileItWaits = true;
  boolean saysXonOnlyWhenItReceives;

  private final Wires.Strung strung = new MemoryWires().string("printer", clock, Map.of());
  private final ReceiptPrinter driver =
      (ReceiptPrinter)
          new EscPosPrinterDriver()
              .open("printer", strung.openDriverEnd(), clock, Map.of("answer-millis", "300"));
  private final Wire device = strung.deviceEnd().orElseThrow();
  private final ReceiptDecoder paper = new ReceiptDecoder();
  private final Deque<Byte> buffer = new ArrayDeque<>();
  private final int size;
  private final int bytesPerTick;
  private final IntFunction<String> answers;
  private boolean waits;
  private int before;
  private int last;

  /// @param answers to `DLE EOT n`, in hexadecimal
  ScriptedPrinter(int size, int bytesPerTick, IntFunction<String> answers) {
    this.size = size;
    this.bytesPerTick = bytesPerTick;
    this.answers = answers;
    clock.start("printer receives", this::receive);
    clock.start("printer prints", this::print);
  }

  static ScriptedPrinter answering(IntFunction<String> answers) {
    return new ScriptedPrinter(1_000_000, 1000, answers);
  }

  static ScriptedPrinter withBuffer(int size) {
    return new ScriptedPrinter(size, 12, _ -> "12");
  }

  ReceiptPrinter driver() {
    return driver;
  }

  Deadline in(long seconds) {
    return clock.in(Duration.ofSeconds(seconds));
  }

  void says(int... bytes) {
    device.write(EscPos.bytes(bytes));
  }

  private void receive() {
    byte[] chunk = new byte[64];
    while (true) {
      int count = device.read(chunk, Deadline.never(clock));
      for (int i = 0; i < count; i++) received(chunk[i]);
    }
  }

  private void received(byte b) {
    int value = b & 0xFF;
    boolean question = before == EscPos.DLE && last == 4 && value >= 1 && value <= 4;
    before = last;
    last = value;
    if (question && (answersWhileItWaits || !waits)) say(answers.apply(value));
    if (buffer.size() >= size) lost++;
    else buffer.add(b);
    flow(true);
  }

  private void say(String hex) {
    if (!hex.isEmpty()) device.write(HexFormat.ofDelimiter(" ").parseHex(hex));
  }

  private void flow(boolean receives) {
    if (!waits && buffer.size() > size * 3 / 4) {
      waits = true;
      askedToWait++;
      says(XOFF);
    } else if (waits && buffer.size() < size / 4 && (receives || !saysXonOnlyWhenItReceives)) {
      waits = false;
      says(XON);
    }
  }

  private void print() {
    while (true) {
      clock.pass(TICK);
      for (int i = 0; prints && i < bytesPerTick && !buffer.isEmpty(); i++) print(buffer.poll());
      flow(false);
    }
  }

  private int beforeOnPaper;

  private void print(byte b) {
    paper.decode(new byte[] {b}).forEach(line -> printed.add(line.text()));
    if (beforeOnPaper == EscPos.GS && b == 'r') says(0);
    beforeOnPaper = b & 0xFF;
  }

  static Slip slip(int lines) {
    return new Slip(
        IntStream.rangeClosed(1, lines)
            .mapToObj(
                i -> SlipLine.of("%02d ITEM NAME OF SOME LENGTH".formatted(i) + " ".repeat(12) + i))
            .toList());
  }

  @Override
  public void close() {
    clock.close();
  }
}
