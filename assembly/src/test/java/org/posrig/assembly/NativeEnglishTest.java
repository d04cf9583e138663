package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What once read as translated is said nowhere any more: not in a text, a feature, a document, nor
/// in a sentence that stands in a source.
class NativeEnglishTest {
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");

  /// The vocabulary names what is not to be said.
  private static final String VOCABULARY = "VOCABULARY.md";

  private static List<Pattern> phrases() throws IOException {
    try (InputStream in = NativeEnglishTest.class.getResourceAsStream("/translated-english.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Pattern::compile)
          .toList();
    }
  }

  private static List<Path> files(String folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(House.ROOT.resolve(folder))) {
      return new ArrayList<>(
          files
              .filter(Files::isRegularFile)
              .filter(file -> String.valueOf(file.getFileName()).matches(name))
              .filter(file -> !file.endsWith(VOCABULARY))
              .toList());
    }
  }

  private static List<String> found(List<Path> files, List<Pattern> phrases) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      boolean source = file.toString().endsWith(".java");
      for (String line : Files.readString(file).lines().toList())
        for (Pattern phrase : phrases)
          if (phrase.matcher(source ? literals(line) : line).find())
            found.add(House.ROOT.relativize(file) + ": " + line.strip());
    }
    return found;
  }

  private static String literals(String line) {
    StringBuilder literals = new StringBuilder();
    LITERAL.matcher(line).results().forEach(one -> literals.append(one.group()).append(' '));
    return literals.toString();
  }

  @Test
  void no_text_feature_or_document_reads_as_translated() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String room : House.ROOMS) {
      files.addAll(files(room + "/src/main/java", ".*\\.java"));
      files.addAll(files(room + "/src/main/resources", "texts\\.en\\.properties|.*\\.feature"));
    }
    files.addAll(files("docs", ".*\\.md"));
    files.addAll(files("benches", ".*\\.yaml"));
    for (String name : List.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "rig"))
      files.add(House.ROOT.resolve(name));
    assertThat(files).hasSizeGreaterThan(400);
    assertThat(found(files, phrases())).isEmpty();
  }

  @Test
  void a_phrase_that_comes_back_is_found() throws IOException {
    List<Pattern> phrases = phrases();
    assertThat(phrases).hasSizeGreaterThan(20);
    for (String said :
        List.of(
            "sale #000002 over 120.00",
            "the terminal was expected to say, but nobody saw that",
            "Settled[batch=000001, terminal=Totals",
            "rig: trouble of the rig's own"))
      assertThat(phrases).as(said).anyMatch(phrase -> phrase.matcher(said).find());
  }
}
