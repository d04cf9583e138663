package org.posrig.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.terminal.TerminalModel;
import org.posrig.text.Language;

/// One table with one terminal.
///
/// @param says one sentence for `./rig benches`
/// @param chinese the same in Chinese; empty when the file does not say it
/// @param virtualTime whether the clock is virtual
/// @param jobs how many scenarios may run at the same time, each on a bench of its own; 1 for
///     hardware
/// @param hand how long a person's hand takes before its next act, about
/// @param cards the file of test cards; empty where the bench names none: the project's own
public record Bench(
    String name,
    String says,
    String chinese,
    Path file,
    boolean virtualTime,
    int jobs,
    Duration hand,
    Optional<Path> cards,
    TerminalSpec terminal,
    HostSpec host,
    List<WireSpec> wires,
    List<DeviceSpec> devices) {

  /// @param program the [org.posrig.terminal.TerminalProgram]
  /// @param ownProcess whether it runs in a process of its own
  public record TerminalSpec(
      String program, boolean ownProcess, TerminalModel model, Map<String, String> parameters) {

    /// The bench's parameters, with a scenario's own over them.
    public Map<String, String> parametersWith(Map<String, String> own) {
      Map<String, String> all = new LinkedHashMap<>(parameters);
      all.putAll(own);
      return all;
    }
  }

  /// @param inMemory whether terminal, link and host meet in memory instead of on loopback sockets
  public record HostSpec(String dialect, boolean inMemory, Map<String, String> settings) {}

  /// The sentence in the reader's language; in the lab's own when the file has no other.
  public String says(Language language) {
    return language == Language.CHINESE && !chinese.isEmpty() ? chinese : says;
  }

  public WireSpec wire(String wireName) {
    return wires.stream().filter(wire -> wire.name().equals(wireName)).findFirst().orElseThrow();
  }
}
