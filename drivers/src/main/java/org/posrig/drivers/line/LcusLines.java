package org.posrig.drivers.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.posrig.drivers.Settings;
import org.posrig.drivers.tty.SerialWires;
import org.posrig.text.Sentence;
import org.posrig.time.WallClock;
import org.posrig.wire.Level;
import org.posrig.wire.Line;
import org.posrig.wire.Lines;
import org.posrig.wire.Wire;
import org.posrig.wire.WireAction;
import org.posrig.wire.WireBroken;

/// Relays of USB relay boards of the LCUS family (docs/devices/lcus-line.md).
public final class LcusLines implements Lines {
  private static final Set<String> KNOWN = Set.of("port", "channel", "safe");
  private static final String BAUD = "9600";

  @Override
  public String kind() {
    return "lcus-line";
  }

  @Override
  public List<Sentence> problems(Map<String, String> settings) {
    Settings read = new Settings(settings);
    List<Sentence> problems = new ArrayList<>();
    if (read.text("port", "").isBlank()) problems.add(Sentence.of("lcus.port"));
    if (!channel(read).matches("[1-8]")) problems.add(Sentence.of("lcus.channel", channel(read)));
    if (!safe(read).matches("low|high")) problems.add(Sentence.of("wire.safe", safe(read)));
    for (String key : new TreeSet<>(settings.keySet()))
      if (!KNOWN.contains(key)) problems.add(Sentence.of("lcus.no-setting", key));
    return problems;
  }

  /// The whole board: one line holds its port.
  @Override
  public Optional<Sentence> takes(Map<String, String> settings) {
    return new SerialWires().takes(settings);
  }

  private static String channel(Settings read) {
    return read.text("channel", "1");
  }

  private static String safe(Settings read) {
    return read.text("safe", "low");
  }

  @Override
  public Line open(String name, Map<String, String> settings) {
    List<Sentence> problems = problems(settings);
    if (!problems.isEmpty()) throw new WireBroken(name, WireAction.SET_UP, Sentence.all(problems));
    Settings read = new Settings(settings);
    Level level = safe(read).equals("high") ? Level.HIGH : Level.LOW;
    return LcusLine.open(name, wire(name, read), Integer.parseInt(channel(read)), level);
  }

  // The board never answers: only the time of a write is measured by this clock.
  private static Wire wire(String name, Settings read) {
    WallClock clock = new WallClock((_, _) -> {});
    Map<String, String> serial = Map.of("port", read.text("port", ""), "baud", BAUD);
    return new SerialWires().string(name, clock, serial).openDriverEnd();
  }
}
