package org.posrig.assembly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.posrig.history.Event;
import org.posrig.history.History;

/// Finds English in a Chinese text: two Latin words or more in a row. What is typed, and what
/// others wrote, stays as it is.
final class ForeignWords {
  /// Commands, options, paths, keys of files with their values, tags, elements, classes.
  private static final Pattern TYPED =
      Pattern.compile(
          "用法：rig [a-z]+|\\./rig[^，。；：（）”\n]*|--[a-z-]+|'[^'\n]*'|\\w+=[A-Z]+[,@]\\S+"
              + "|[\\w-]+\\.(md|log|yaml|xml|jsonl|json)\\b|[\\w.{}-]*/[\\w./*{}=<>@:+-]*"
              + "|(java|org)(\\.\\w+)+|\\b[a-z-]+: ?[a-z{}0-9/_-]+|@[\\w:=-]+|</?[\\w{}]+>"
              + "|\\$\\{[^}]*}|[A-Z]+([:=@_|][A-Z]+)+|\\w+=\"\\w+\"");

  /// Check values of keys; what a display showed may stand inside of one by chance.
  private static final Pattern CHECK_VALUES = Pattern.compile("KCV [0-9A-F]+");

  private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}(?:[ ,.:;]+[A-Za-z]{2,})+");

  private static final Pattern BYTES = Pattern.compile("[A-F ]+");

  /// Names of protocols and of their parts, which Chinese engineers write as they are.
  private static final Set<String> NAMES =
      Set.of(
          "POS RIG TEST SHOP",
          "Sequence No",
          "POS Rig",
          "DLE EOT",
          "GS r",
          "SW SW",
          "ISO MAC",
          "and or",
          "PIN MAC");

  private ForeignWords() {}

  /// @param others texts that somebody else wrote
  static List<String> in(String text, Collection<String> others) {
    String left = CHECK_VALUES.matcher(text).replaceAll(" · ");
    List<String> longestFirst =
        others.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    for (String other : longestFirst) if (!other.isBlank()) left = left.replace(other, " · ");
    return WORDS
        .matcher(TYPED.matcher(left).replaceAll(" · "))
        .results()
        .map(MatchResult::group)
        .filter(words -> !NAMES.contains(words) && !BYTES.matcher(words).matches())
        .toList();
  }

  /// What the terminal showed and printed, line by line.
  static List<String> of(History history) throws IOException {
    List<String> texts = new ArrayList<>();
    history
        .seen()
        .forEach(
            seen -> {
              switch (seen.event()) {
                case Event.ScreenShowed screen -> texts.addAll(screen.lines());
                case Event.SlipPrinted slip -> texts.addAll(slip.lines());
                default -> {}
              }
            });
    List<String> all = new ArrayList<>(texts);
    texts.forEach(text -> all.add(text.strip()));
    return all;
  }
}
