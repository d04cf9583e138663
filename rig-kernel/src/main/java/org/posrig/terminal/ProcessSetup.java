package org.posrig.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.posrig.result.RigTrouble;
import org.posrig.text.Sentence;

/// What a terminal in a process of its own gets at power-on: one JSON document, one line.
///
/// @param host what it dials
/// @param memory the file of the non-volatile memory
/// @param defect the defect to have; empty for none
public record ProcessSetup(
    String program,
    String host,
    String memory,
    List<Plug> devices,
    Map<String, String> parameters,
    String defect) {
  private static final JsonMapper JSON = new JsonMapper();

  public ProcessSetup {
    devices = List.copyOf(devices);
    parameters = Map.copyOf(parameters);
  }

  /// A device of the terminal and the wire on which it is.
  ///
  /// @param settings of the driver
  /// @param wire the kind of the wire
  public record Plug(
      String name,
      String driver,
      Map<String, String> settings,
      String wire,
      Map<String, String> wireSettings) {}

  /// Of no terminal at all.
  public static ProcessSetup nothing() {
    return new ProcessSetup("", "", "", List.of(), Map.of(), "");
  }

  public String write() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a setup that cannot be written", e);
    }
  }

  /// @throws RigTrouble when it is no setup
  public static ProcessSetup read(String document) {
    try {
      return JSON.readValue(document, ProcessSetup.class);
    } catch (JsonProcessingException _) {
      throw new RigTrouble(Sentence.of("terminal.no-setup", document));
    }
  }
}
