package org.posrig.reference.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posrig.terminal.Phrase;
import org.posrig.terminal.TerminalModel;

/// Reads the two pattern sections of `benches/models/reference.yaml`: the contract of screens and
/// slips.
public final class ModelFile {
  private static final Path FILE = Path.of("../benches/models/reference.yaml");
  private static final Pattern ROW = Pattern.compile("  ([a-z-]+): \"(.*)\"");

  private ModelFile() {}

  public static TerminalModel read() {
    return new TerminalModel(
        "reference", Map.of(), section("screens:"), Phrase.of("READY|待机"), section("slip:"));
  }

  private static Map<String, Phrase> section(String head) {
    Map<String, Phrase> rows = new LinkedHashMap<>();
    List<String> lines = lines();
    for (String line : lines.subList(lines.indexOf(head) + 1, lines.size())) {
      Matcher row = ROW.matcher(line);
      if (!row.matches()) break;
      rows.put(row.group(1), Phrase.of(row.group(2).replace("\\\\", "\\")));
    }
    return rows;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
