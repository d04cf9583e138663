package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The files of the project as they are after a guide was followed.
final class GuideFiles {
  private final Map<String, List<String>> changed = new LinkedHashMap<>();

  /// @throws AssertionError when a part stands nowhere, or a file is not there or not new
  static GuideFiles after(List<GuideBlock> blocks) throws IOException {
    GuideFiles files = new GuideFiles();
    for (GuideBlock block : blocks) files.follow(block);
    return files;
  }

  private void follow(GuideBlock block) throws IOException {
    Path file = House.ROOT.resolve(block.place().file());
    switch (block.place()) {
      case GuideBlock.Place.Whole whole -> {
        assertThat(file).as(block.where() + " calls it new").doesNotExist();
        changed.put(whole.file(), block.code());
      }
      case GuideBlock.Place.Part _ ->
          assertThat(dense(Files.readAllLines(file)))
              .as(block.where() + " is a part of the file")
              .contains(dense(block.code()));
      case GuideBlock.Place.Lines lines -> insert(lines, block);
    }
  }

  private void insert(GuideBlock.Place.Lines where, GuideBlock block) throws IOException {
    List<String> lines = changed.get(where.file());
    if (lines == null) lines = Files.readAllLines(House.ROOT.resolve(where.file()));
    int at = 0;
    while (at < lines.size() && !lines.get(at).contains(where.words())) at++;
    assertThat(at)
        .as(block.where() + ": '" + where.words() + "' stands in " + where.file())
        .isLessThan(lines.size());
    List<String> with = new ArrayList<>(lines);
    with.addAll(where.before() ? beforeComment(lines, at) : at + 1, block.code());
    changed.put(where.file(), with);
  }

  /// What stands before a declaration stands before its comment.
  private static int beforeComment(List<String> lines, int at) {
    int first = at;
    while (first > 0 && lines.get(first - 1).strip().startsWith("///")) first--;
    return first;
  }

  private static String dense(List<String> lines) {
    return lines.stream().map(String::strip).collect(Collectors.joining("\n"));
  }

  /// Changed files by their paths in the project; those that match.
  Map<String, String> matching(String pattern) {
    Map<String, String> found = new LinkedHashMap<>();
    changed.forEach(
        (path, lines) -> {
          if (path.matches(pattern)) found.put(path, String.join("\n", lines) + "\n");
        });
    return found;
  }

  /// A folder of the project copied with what was changed in it.
  Path copyOf(String part, Path to) throws IOException {
    Path from = House.ROOT.resolve(part);
    try (var all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    for (Map.Entry<String, String> one : matching(part + "/.*").entrySet())
      Files.writeString(to.resolve(one.getKey().substring(part.length() + 1)), one.getValue());
    return to;
  }
}
