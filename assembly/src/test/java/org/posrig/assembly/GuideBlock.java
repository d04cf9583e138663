package org.posrig.assembly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A block of code of a guide, and what the sentence before it says of its place: a new file, a
/// part of a file, or lines in files, before or after some words.
///
/// @param line of the guide, for messages
record GuideBlock(Path guide, int line, String language, List<String> code, Place place) {
  /// Everything that a machine reads; blocks in no language are pictures and dialogues.
  static final Set<String> LANGUAGES = Set.of("java", "yaml", "xml", "gherkin", "properties");

  private static final Pattern FENCE = Pattern.compile("(\\s*)```(\\w*)");
  private static final Pattern NEW = Pattern.compile("New file `([^`]+)`:$");
  private static final Pattern PART = Pattern.compile("[Aa]s in `([^`]+)`:$");
  private static final Pattern LINES =
      Pattern.compile("(?:`([^`]+\\.\\w+)`, |and below it, )(before|after) `([^`]+)`:$");

  /// Where the code belongs.
  sealed interface Place {
    String file();

    record Whole(String file) implements Place {}

    record Part(String file) implements Place {}

    record Lines(String file, boolean before, String words) implements Place {}
  }

  /// Every block of a guide.
  ///
  /// @throws AssertionError when a block does not say where it belongs
  static List<GuideBlock> of(Markdown guide) {
    List<GuideBlock> blocks = new ArrayList<>();
    List<String> lines = guide.lines();
    for (int at = 0; at < lines.size(); at++) {
      Matcher fence = FENCE.matcher(lines.get(at));
      if (!fence.matches()) continue;
      int end = at + 1;
      while (!lines.get(end).strip().equals("```")) end++;
      if (LANGUAGES.contains(fence.group(2))) {
        int indent = fence.group(1).length();
        List<String> code =
            lines.subList(at + 1, end).stream()
                .map(line -> line.substring(Math.min(indent, line.length())))
                .toList();
        blocks.add(
            new GuideBlock(guide.file(), at + 1, fence.group(2), code, place(guide, at, blocks)));
      }
      at = end;
    }
    return blocks;
  }

  private static Place place(Markdown guide, int fence, List<GuideBlock> before) {
    String sentence = paragraphBefore(guide.lines(), fence);
    Matcher whole = NEW.matcher(sentence);
    if (whole.find()) return new Place.Whole(whole.group(1));
    Matcher part = PART.matcher(sentence);
    if (part.find()) return new Place.Part(part.group(1));
    Matcher lines = LINES.matcher(sentence);
    if (lines.find())
      return new Place.Lines(
          Optional.ofNullable(lines.group(1)).orElseGet(() -> before.getLast().place().file()),
          lines.group(2).equals("before"),
          lines.group(3));
    throw new AssertionError(
        guide.file()
            + ":"
            + (fence + 1)
            + ": the sentence before this block must end with \"New file `…`:\", \"as in `…`:\","
            + " \"`…`, before `…`:\" or \"`…`, after `…`:\"; it is: "
            + sentence);
  }

  private static String paragraphBefore(List<String> lines, int fence) {
    int end = fence;
    while (lines.get(end - 1).isBlank()) end--;
    int from = end - 1;
    while (from > 0 && !lines.get(from - 1).isBlank()) from--;
    return String.join(" ", lines.subList(from, end).stream().map(String::strip).toList());
  }

  /// `fault.md:40`, for messages.
  String where() {
    return guide.getFileName() + ":" + line;
  }
}
