package org.posrig.reference.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.posrig.terminal.ModelFile;
import org.posrig.terminal.TerminalModel;
import org.posrig.yaml.Yaml;

/// `benches/models/reference.yaml`: the contract of screens and slips.
public final class ReferenceModel {
  private static final Path FILE = Path.of("../benches/models/reference.yaml");

  private ReferenceModel() {}

  /// @param parameters of the terminal
  public static TerminalModel read(Map<String, String> parameters) {
    Yaml yaml = new Yaml(FILE);
    TerminalModel model = ModelFile.read(yaml);
    assertThat(yaml.problems()).isEmpty();
    return model.with(parameters);
  }
}
