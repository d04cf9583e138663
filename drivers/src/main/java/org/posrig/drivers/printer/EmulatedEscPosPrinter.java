package org.posrig.drivers.printer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.posrig.device.Paper;
import org.posrig.device.PaperRoll;
import org.posrig.device.ReceiptTray;
import org.posrig.emulation.Counterpart;
import org.posrig.fault.DeviceFault;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.time.RigClock;
import org.posrig.time.Task;
import org.posrig.wire.Wire;
import org.posrig.wire.WireBroken;

/// The emulated printer at work: one party takes bytes in and answers real-time commands at once,
/// one prints in order, one sends the answers.
final class EmulatedEscPosPrinter implements Counterpart.Emulated, ReceiptTray, PaperRoll {
  private final String name;
  private final Wire wire;
  private final RigClock clock;
  private final PaperPath paper;
  private final Firmware firmware;
  private final Inbox<Waiting> buffer;
  private final ResponseQueue answers;
  private final List<Task> parties = new ArrayList<>();
  private final AtomicInteger skipped = new AtomicInteger();
  private volatile boolean reports;
  private volatile boolean closed;

  /// Commands in the receive buffer, and the job that they belong to.
  private record Waiting(int job, List<Command> commands) {}

  EmulatedEscPosPrinter(
      String name, Wire wire, RigClock clock, PaperPath paper, Firmware firmware) {
    this.name = name;
    this.wire = wire;
    this.clock = clock;
    this.paper = paper;
    this.firmware = firmware;
    this.buffer = new Inbox<>(clock);
    this.answers = new ResponseQueue(wire, clock);
    parties.add(clock.start(name + " receives", () -> untilClosed(this::receive)));
    parties.add(clock.start(name + " prints", this::print));
    parties.add(clock.start(name + " answers", () -> untilClosed(answers::send)));
  }

  private void untilClosed(Runnable work) {
    try {
      work.run();
    } catch (WireBroken broken) {
      if (!closed) throw broken;
    }
  }

  // ---- the receiving party

  private void receive() {
    byte[] chunk = new byte[512];
    CommandLexer lexer = new CommandLexer();
    int timesOff = 0;
    for (int count = 0; count >= 0; count = wire.read(chunk, Deadline.never(clock))) {
      if (timesOff != paper.timesOff()) lexer = new CommandLexer();
      timesOff = paper.timesOff();
      if (paper.isOn()) received(lexer, chunk, count);
    }
  }

  private void received(CommandLexer lexer, byte[] chunk, int count) {
    List<Command> inOrder = new ArrayList<>();
    for (int i = 0; i < count; i++)
      for (Command command : lexer.take(chunk[i])) sort(command, inOrder);
    if (!inOrder.isEmpty()) buffer.put(new Waiting(paper.job(), inOrder));
  }

  private void sort(Command command, List<Command> inOrder) {
    if (!command.known()) skipped.incrementAndGet();
    else if (command.isRealTime()) atOnce(command, inOrder);
    else inOrder.add(command);
  }

  private void atOnce(Command c, List<Command> inOrder) {
    if (c.at(1) == 0x04) answers.put(EscPos.bytes(paper.sensors().realTime(c.at(2))));
    if (c.at(1) == 0x05 && c.at(2) == 2) {
      inOrder.clear();
      buffer.clear();
      paper.abandon();
    }
  }

  // ---- the printing party

  private void print() {
    ReceiptDecoder decoder = new ReceiptDecoder(firmware);
    int job = paper.job();
    while (true) {
      Waiting next = buffer.take(Deadline.never(clock)).orElseThrow();
      if (next.job() != job) decoder = new ReceiptDecoder(firmware);
      job = next.job();
      for (Command command : next.commands()) if (paper.ready(job)) inOrder(command, decoder, job);
    }
  }

  private void inOrder(Command c, ReceiptDecoder decoder, int job) {
    if (c.is(EscPos.GS, 'r'))
      answers.put(EscPos.bytes(c.at(2) % 48 == 1 ? paper.sensors().inOrder() : 0));
    else if (c.is(EscPos.GS, 'I')) identity(c.at(2)).ifPresent(answers::put);
    else if (c.is(EscPos.GS, 'a')) reportOnChange(c.at(2) != 0);
    else if (!marksPaper(c) || !decoder.isSelected() || paper.begin(job))
      for (ReceiptDecoder.Printed printed : decoder.take(c)) if (!done(printed, job)) return;
  }

  /// Text and line feeds; a mode alone does not begin a slip.
  private static boolean marksPaper(Command c) {
    return c.isText() || c.at(0) == EscPos.LF;
  }

  private boolean done(ReceiptDecoder.Printed printed, int job) {
    return switch (printed) {
      case ReceiptDecoder.Printed.Line(var line) -> paper.begin(job) && paper.line(job, line);
      case ReceiptDecoder.Printed.Cut() -> paper.cut(job);
    };
  }

  private void reportOnChange(boolean wanted) {
    reports = wanted;
    report();
  }

  private void report() {
    if (reports && paper.isOn()) answers.put(paper.sensors().report());
  }

  private static Optional<byte[]> identity(int n) {
    return switch (n) {
      case 'A' -> block("1.00");
      case 'B' -> block("EPSON");
      case 'C' -> block("TM-T88VI");
      case 'D' -> block("POSRIG0001");
      default -> Optional.empty();
    };
  }

  private static Optional<byte[]> block(String text) {
    return Optional.of(("_" + text + "\0").getBytes(StandardCharsets.US_ASCII));
  }

  // ---- hands and faults

  @Override
  public void paper(Paper state) {
    if (paper.change(sensors -> sensors.with(state))) report();
  }

  @Override
  public void cover(boolean open) {
    if (paper.change(sensors -> sensors.withCover(open))) report();
  }

  @Override
  public int slips() {
    return paper.slips();
  }

  @Override
  public boolean suffer(DeviceFault fault) {
    return switch (fault) {
      case DeviceFault.PaperState(Paper state) -> known(() -> paper(state));
      case DeviceFault.CoverOpen() -> known(() -> cover(true));
      case DeviceFault.Mute(String device) -> device.equals(name) && known(answers::mute);
      case DeviceFault.Garble(String device) -> device.equals(name) && known(answers::garbleNext);
      case DeviceFault.PowerCut(),
          DeviceFault.CardJam(),
          DeviceFault.StripeUnreadable(),
          DeviceFault.ChipMute(),
          DeviceFault.CableCut() ->
          false;
    };
  }

  private static boolean known(Runnable strike) {
    strike.run();
    return true;
  }

  @Override
  public void heal() {
    answers.heal();
    if (paper.heal()) report();
  }

  @Override
  public void supply(boolean on) {
    paper.supply(on);
    if (on) return;
    reports = false;
    buffer.clear();
    answers.clear();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() {
    closed = true;
    parties.forEach(Task::stop);
  }

  @Override
  public String toString() {
    return name + " (emulated ESC/POS printer, " + skipped + " unknown commands skipped)";
  }
}
