package org.posrig.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines of a file of [Phrase]s: `[title]` begins a section, `[place where]` one of two names;
/// `#` begins a remark.
final class WordingFile {
  private static final String EQUALS = " = ";
  private final Map<String, Map<String, Phrase>> sections = new LinkedHashMap<>();
  private List<String> open = List.of();

  private WordingFile() {}

  /// @throws IllegalStateException when a line cannot be read: says which and why
  static Map<String, Map<String, Phrase>> sections(String name, List<String> lines) {
    WordingFile file = new WordingFile();
    for (int at = 0; at < lines.size(); at++)
      file.read(lines.get(at).strip(), name + ":" + (at + 1));
    return file.sections;
  }

  static List<String> lines(URL file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }

  private void read(String line, String where) {
    if (line.isEmpty() || line.startsWith("#")) return;
    if (line.startsWith("[")) open(line, where);
    else add(phrase(line, where), where);
  }

  private void open(String line, String where) {
    if (!line.matches("\\[\\w+( \\w+)*]"))
      throw new IllegalStateException(where + ": a section should read [NAME], is " + line);
    open = List.of(line.substring(1, line.length() - 1).split(" "));
  }

  private static Phrase phrase(String line, String where) {
    int at = line.indexOf(EQUALS);
    if (at < 0)
      throw new IllegalStateException(where + ": a phrase should read 'TOLD = WORDS', is " + line);
    return new Phrase(line.substring(0, at).strip(), line.substring(at + EQUALS.length()).strip());
  }

  private void add(Phrase phrase, String where) {
    if (open.isEmpty())
      throw new IllegalStateException(where + ": '" + phrase.told() + "' stands in no section");
    if (!phrase.hasSameGaps())
      throw new IllegalStateException(
          where + ": '" + phrase.told() + "' and '" + phrase.words() + "' have other gaps");
    for (String section : open)
      if (sections.computeIfAbsent(section, _ -> new LinkedHashMap<>()).put(phrase.told(), phrase)
          != null)
        throw new IllegalStateException(
            where + ": [" + section + "] has '" + phrase.told() + "' twice");
  }
}
