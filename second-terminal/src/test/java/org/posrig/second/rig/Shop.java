package org.posrig.second.rig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.card.Pan;
import org.posrig.card.TestCard;
import org.posrig.card.TestCard.ChipData;
import org.posrig.card.Tracks;
import org.posrig.device.Key;
import org.posrig.net.MemoryNetwork;
import org.posrig.second.SecondTerminal;
import org.posrig.secret.Secret;
import org.posrig.terminal.TerminalSetup;
import org.posrig.time.Deadline;
import org.posrig.time.Task;
import org.posrig.time.VirtualClock;

/// The terminal on virtual time between devices in memory and a host that keeps books.
public final class Shop implements AutoCloseable {
  public static final TestCard STRIPE = card("6210948000000011", "101", Optional.empty());
  public static final TestCard CHIP =
      card("6210948000000029", "201", Optional.of(new ChipData("A000000333010101", "001")));
  public static final String PIN = "770931";
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private final List<Throwable> failures = new ArrayList<>();
  private final VirtualClock clock = new VirtualClock((party, cause) -> failures.add(cause));
  private final MemoryNetwork network = new MemoryNetwork(clock);
  public final BookHost host = new BookHost(clock, network);
  public final Chip memory = new Chip();
  public final Reader reader = new Reader();
  public final Pad pad = new Pad(clock);
  public final Printer printer = new Printer(clock);
  private final Panel panel = new Panel(clock);
  private final Map<String, String> parameters = new LinkedHashMap<>(parameters());
  private Optional<String> defect = Optional.empty();
  private Optional<Task> terminal = Optional.empty();
  public String address = host.address;

  private static TestCard card(String pan, String service, Optional<ChipData> chip) {
    Tracks tracks = new Tracks(pan + "=3010" + service + pan.substring(7), "");
    return new TestCard("a card", new Pan(pan), tracks, chip, Secret.ofHex("373730393331"));
  }

  /// What a bench file must say.
  public static Map<String, String> parameters() {
    return Map.of(
        "terminal-id", "87000001",
        "merchant-id", "870000000000001",
        "merchant-name", "SECOND SHOP",
        "initial-key", "6AC292FAA1315B4D858AB3A3D7D5933A",
        "key-serial", "FFFF9876543210E00000",
        "pad-key", "0123456789ABCDEFFEDCBA9876543210");
  }

  public Shop with(String parameter, String value) {
    parameters.put(parameter, value);
    return this;
  }

  public Shop defective(String name) {
    defect = Optional.of(name);
    return this;
  }

  public Shop on() {
    return started().until("SELECT FUNCTION");
  }

  public Shop onLocked() {
    return started().until("TERMINAL LOCKED");
  }

  private Shop started() {
    panel.forgetKeys();
    TerminalSetup setup =
        new TerminalSetup(
            clock, reader, pad, printer, panel, network, address, memory, parameters, defect);
    terminal = Optional.of(clock.start("terminal", () -> new SecondTerminal().run(setup)));
    return this;
  }

  public void off() {
    terminal.orElseThrow().stop();
    terminal.orElseThrow().join(clock.in(Duration.ofSeconds(1)));
  }

  // ---- hands and eyes

  public Shop press(Key... keys) {
    for (Key key : keys) panel.press(key);
    return this;
  }

  public Shop type(String digits) {
    for (char digit : digits.toCharArray()) panel.press(Key.digit(digit));
    return press(Key.ENTER);
  }

  public List<String> display() {
    return panel.display();
  }

  public boolean hasShown(String line) {
    return panel.shown().stream().anyMatch(lines -> lines.contains(line));
  }

  /// Waits for a display with this line; fails with what stood there instead.
  public Shop until(String line) {
    if (!sees(line)) throw new AssertionError("no '" + line + "'; it shows " + display());
    return this;
  }

  private boolean sees(String line) {
    Deadline deadline = clock.in(PATIENCE);
    while (!deadline.passed()) {
      if (!failures.isEmpty()) throw new AssertionError("a party failed", failures.getFirst());
      if (display().contains(line)) return true;
      if (terminal.filter(Task::ended).isPresent()) return false;
      clock.pass(Duration.ofMillis(20));
    }
    return false;
  }

  /// Whether the terminal took a key again; false when its power went.
  public boolean rests() {
    clock.pass(Duration.ofMillis(50));
    return sees("SELECT FUNCTION");
  }

  // ---- whole strokes

  public Shop purchase(String cents, TestCard card) {
    pad.willType(PIN);
    press(Key.F3).until("PURCHASE AMOUNT").type(cents).until("AMOUNT CORRECT?").press(Key.ENTER);
    return insert(card).until("CREDIT OR SAVINGS?").press(Key.DIGIT_2);
  }

  public Shop accepted(String cents, TestCard card) {
    purchase(cents, card);
    if (!rests()) throw new AssertionError("the power went");
    return until("ACCEPTED");
  }

  public Shop insert(TestCard card) {
    return until("PRESENT CARD").insertAgain(card);
  }

  /// At a second question for the card.
  public Shop insertAgain(TestCard card) {
    while (!reader.admits()) clock.pass(Duration.ofMillis(20));
    reader.insert(card);
    return this;
  }

  public Shop voids(String invoice) {
    press(Key.F1).until("FUNCTIONS").press(Key.DIGIT_1).until("MANAGER CODE").type("1234");
    return until("INVOICE NUMBER").type(invoice).until("VOID THIS RECORD?").press(Key.ENTER);
  }

  public Shop closesBatch() {
    return press(Key.F1).until("FUNCTIONS").press(Key.DIGIT_9);
  }

  @Override
  public void close() {
    try {
      if (!failures.isEmpty()) throw new AssertionError("a party failed", failures.getFirst());
    } finally {
      clock.close();
    }
  }
}
