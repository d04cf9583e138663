package org.posrig.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page of the documentation, taken apart as far as tests need it.
record Markdown(Path file, List<String> lines) {
  private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  static Markdown read(Path file) {
    try {
      return new Markdown(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  /// Every page of the project.
  static List<Markdown> all() throws IOException {
    try (Stream<Path> docs = Files.walk(House.ROOT.resolve("docs"));
        Stream<Path> top = Files.list(House.ROOT)) {
      return Stream.concat(docs, top)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(Markdown::read)
          .toList();
    }
  }

  /// The lines inside ```-blocks whose opening says this language.
  List<String> code(String language) {
    return inside(true, language);
  }

  private List<String> prose() {
    return inside(false, "");
  }

  private List<String> inside(boolean code, String language) {
    List<String> found = new ArrayList<>();
    boolean in = false;
    boolean mine = !code;
    for (String line : lines) {
      if (line.strip().startsWith("```")) {
        in = !in;
        mine = in ? code && line.strip().substring(3).equals(language) : !code;
      } else if (mine && in == code) found.add(line);
    }
    return found;
  }

  List<String> headings() {
    return prose().stream().filter(line -> line.startsWith("#")).toList();
  }

  List<String> pictures() {
    return targets(PICTURE);
  }

  List<String> links() {
    return targets(LINK);
  }

  private List<String> targets(Pattern pattern) {
    return pattern
        .matcher(String.join("\n", prose()))
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  /// The rows below the heading row that begins with these words.
  List<Row> table(String heading) {
    int at = 0;
    while (at < lines.size() && !lines.get(at).startsWith("| " + heading + " |")) at++;
    if (at == lines.size())
      throw new AssertionError(file + " has no table that begins with '" + heading + "'");
    return lines.stream()
        .skip(at + 2L)
        .takeWhile(line -> line.startsWith("|"))
        .map(Row::of)
        .toList();
  }

  record Row(List<String> cells) {
    static Row of(String line) {
      Matcher trimmed = Pattern.compile("\\|\\s*(.*?)\\s*\\|").matcher(line);
      String body = trimmed.matches() ? trimmed.group(1) : line;
      return new Row(List.of(body.split("\\s*\\|\\s*", -1)));
    }

    String cell(int column) {
      return cells.get(column);
    }

    /// What stands in backticks in a column.
    List<String> codes(int column) {
      return CODE.matcher(cell(column)).results().map(result -> group(result)).toList();
    }

    private static String group(MatchResult result) {
      return result.group(1);
    }
  }
}
