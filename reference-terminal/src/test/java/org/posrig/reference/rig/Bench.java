package org.posrig.reference.rig;

import static org.posrig.device.Key.ENTER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.card.TestCard;
import org.posrig.device.Key;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipReading;
import org.posrig.net.MemoryNetwork;
import org.posrig.reference.ReferenceTerminal;
import org.posrig.terminal.TerminalModel;
import org.posrig.terminal.TerminalSetup;
import org.posrig.time.Deadline;
import org.posrig.time.Task;
import org.posrig.time.VirtualClock;

/// The reference terminal on virtual time between fake devices and a scripted host.
public final class Bench implements AutoCloseable {
  private static final TerminalModel MODEL = ReferenceModel.read(Map.of());
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private final List<Throwable> failures = new ArrayList<>();
  public final VirtualClock clock = new VirtualClock((party, cause) -> failures.add(cause));
  public final CutPoints cuts = new CutPoints();
  private final CuttableClock terminalClock = new CuttableClock(clock, cuts);
  public final MemoryNetwork network = new MemoryNetwork(terminalClock);
  public final ScriptedHost host = new ScriptedHost(clock, network);
  public final Memory memory = new Memory(cuts);
  public final FakePanel panel = new FakePanel(terminalClock, clock, cuts);
  public final FakeReader reader = new FakeReader(cuts);
  public final FakePinPad pinPad = new FakePinPad(terminalClock, cuts);
  public final FakePrinter printer = new FakePrinter(terminalClock, cuts);
  public final Map<String, String> parameters = new LinkedHashMap<>();
  private Optional<String> defect = Optional.empty();
  private Optional<Task> terminal = Optional.empty();

  public Bench() {
    parameters.put("terminal-id", "10000001");
    parameters.put("merchant-id", "100000000000001");
    parameters.put("merchant-name", "POS RIG TEST SHOP 测试商户");
    parameters.put("master-key", "0123456789ABCDEFFEDCBA9876543210");
    parameters.put("send-serial", "off");
  }

  public Bench with(String parameter, String value) {
    parameters.put(parameter, value);
    return this;
  }

  public Bench defective(String name) {
    defect = Optional.of(name);
    return this;
  }

  public TerminalSetup setup() {
    return new TerminalSetup(
        terminalClock,
        reader,
        pinPad,
        printer,
        panel,
        network,
        host.address,
        memory,
        parameters,
        defect);
  }

  public Bench powerOn() {
    panel.forgetKeys();
    TerminalSetup setup = setup();
    terminal =
        Optional.of(
            clock.start(
                "terminal",
                () -> {
                  cuts.terminalIs(Thread.currentThread());
                  new ReferenceTerminal().run(setup);
                }));
    return this;
  }

  public void powerOff() {
    Task party = terminal.orElseThrow();
    party.stop();
    party.join(clock.in(Duration.ofSeconds(1)));
    printer.powerGone();
  }

  public boolean ended() {
    return terminal.orElseThrow().ended();
  }

  // ---- hands and eyes

  public Bench press(Key... keys) {
    for (Key key : keys) panel.press(key);
    return this;
  }

  public Bench type(String digits) {
    for (char digit : digits.toCharArray()) panel.press(Key.digit(digit));
    return press(ENTER);
  }

  public String meaning() {
    return model().read(panel.display()).meaning().word();
  }

  public boolean ready() {
    return model().read(panel.display()).ready();
  }

  /// Waits for a screen; fails with what stood there instead.
  public Bench await(String meaning) {
    if (!awaitOrEnd(meaning, false)) throw new AssertionError(instead(meaning));
    return this;
  }

  /// Waits for a screen on which function keys are taken.
  public Bench awaitReady(String meaning) {
    if (!awaitOrEnd(meaning, true)) throw new AssertionError(instead(meaning + " and ready"));
    return this;
  }

  private String instead(String wanted) {
    return "expected "
        + wanted
        + ", the display says "
        + panel.display()
        + ", host saw "
        + host.types();
  }

  /// @return false when the terminal's power went, or the time is over
  public boolean awaitOrEnd(String meaning, boolean ready) {
    Deadline deadline = clock.in(PATIENCE);
    while (!deadline.passed() && !ended() || deadline.isNever()) {
      if (meaning().equals(meaning) && (!ready || ready())) return true;
      panel.awaitChange(clock.in(Duration.ofSeconds(1)));
      check();
    }
    return false;
  }

  /// Waits until function keys are taken, or the power is gone.
  public boolean awaitAnyReady() {
    Deadline deadline = clock.in(PATIENCE);
    while (!deadline.passed() && !ended()) {
      clock.pass(Duration.ofMillis(50));
      if (ready()) return true;
    }
    return false;
  }

  public Map<SlipField, String> fields(FakePrinter.Printed slip) {
    return reading(slip).fields();
  }

  public SlipReading reading(FakePrinter.Printed slip) {
    return model().readSlip(slip.lines());
  }

  private TerminalModel model() {
    return MODEL.with(parameters);
  }

  // ---- whole strokes

  public Bench signIn() {
    press(Key.F6).type("01").type("0000");
    return awaitReady("idle");
  }

  public Bench on() {
    return powerOn().awaitReady("signed-off").signIn();
  }

  /// Up to the card inside.
  public Bench saleUpToCard(String cents, TestCard card) {
    press(Key.F1).await("amount").type(cents).await("card");
    insert(card);
    return this;
  }

  public void insert(TestCard card) {
    while (!reader.admits()) clock.pass(Duration.ofMillis(20));
    reader.insert(card);
  }

  public Bench sale(String cents, TestCard card) {
    pinPad.willType(Cards.PIN);
    return saleUpToCard(cents, card);
  }

  public Bench approvedSale(String cents) {
    return sale(cents, Cards.STRIPE).awaitReady("approved");
  }

  public void check() {
    if (!failures.isEmpty()) throw new AssertionError("a party failed", failures.getFirst());
  }

  @Override
  public void close() {
    try {
      check();
    } finally {
      clock.close();
    }
  }
}
