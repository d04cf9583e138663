package org.posrig.secret.spelling;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Digits by their names, English and Chinese: `six two one`, `KEY_SIX`, `六二一`, `陆贰壹`.
final class DigitWords implements Readings.Reading {
  private static final int SHORTEST = 4;
  private static final int MOST_BETWEEN = 12;
  private static final int LONGEST = 7;
  private static final int WRITTEN = 6;

  /// Of the words that count, and of those that may stand between.
  private static final String FIRST = "zotfsendkpvnw";
  private static final List<String> ENGLISH =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
  private static final Map<String, Integer> OTHERS = Map.of("oh", 0, "nought", 0, "niner", 9);
  private static final List<String> CHINESE =
      List.of("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖", "○幺貳參肆伍陸柒捌玖", "零壱弐参");
  private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3);
  private static final Set<String> BETWEEN =
      Set.of("key", "keycode", "digit", "num", "numpad", "kp", "vk", "press", "pressed", "typed");

  @Override
  public void read(String text, Listener to) throws IOException {
    Run run = new Run(text, to);
    for (int at = candidate(text, 0); at < text.length(); at = candidate(text, run.behind))
      run.word(at, behind(text, at));
    run.end();
  }

  private static int candidate(String text, int from) {
    int at = from;
    while (at < text.length() && !begins(text, at)) at++;
    return at;
  }

  private static boolean begins(String text, int at) {
    char c = text.charAt(at);
    return isLetter(c)
        || (c >= '0' && c <= '9')
        || c == '\u3007'
        || (c >= '\u4E00' && c <= '\u9FFF')
        || isWritten(text, at);
  }

  /// A word of letters, or one character; one that a program writes by its number: `\\u516d`.
  private static int behind(String text, int from) {
    if (text.charAt(from) == '\\') return from + WRITTEN;
    int at = from;
    while (at < text.length() && isLetter(text.charAt(at))) at++;
    return Math.max(at, from + 1);
  }

  /// Long words count nothing, and most begin with another letter.
  private static boolean mayCount(String text, int from, int to) {
    boolean letters = isLetter(text.charAt(from));
    return !letters || (to - from <= LONGEST && FIRST.indexOf(text.charAt(from) | 0x20) >= 0);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWritten(String text, int at) {
    if (text.charAt(at) != '\\' || !text.startsWith("u", at + 1)) return false;
    if (at + WRITTEN > text.length()) return false;
    for (int i = at + 2; i < at + WRITTEN; i++)
      if (Character.digit(text.charAt(i), 16) < 0) return false;
    return true;
  }

  /// Digits that follow each other.
  private static final class Run {
    private final String text;
    private final Listener to;
    private final StringBuilder digits = new StringBuilder();
    private int begin;
    private int behind;
    private int times = 1;

    Run(String text, Listener to) {
      this.text = text;
      this.to = to;
    }

    void word(int from, int to) throws IOException {
      if (from - behind > MOST_BETWEEN) end();
      behind = to;
      if (!mayCount(text, from, to)) {
        end();
        return;
      }
      String word = text.substring(from, to).toLowerCase(Locale.ROOT);
      int digit = digit(word);
      if (digit >= 0) add(digit, from);
      else if (TIMES.containsKey(word)) times = TIMES.getOrDefault(word, 1);
      else if (!BETWEEN.contains(word)) end();
    }

    private void add(int digit, int from) {
      if (digits.isEmpty()) begin = from;
      digits.repeat('0' + digit, times);
      times = 1;
    }

    void end() throws IOException {
      if (digits.length() >= SHORTEST) to.text(begin, Around.before(text, begin) + " " + digits);
      digits.setLength(0);
      times = 1;
    }
  }

  /// -1 when it is none.
  private static int digit(String word) {
    if (word.length() == 1) return chinese(word.charAt(0));
    if (word.startsWith("\\u")) return chinese((char) Integer.parseInt(word.substring(2), 16));
    int english = ENGLISH.indexOf(word);
    return english >= 0 ? english : OTHERS.getOrDefault(word, -1);
  }

  private static int chinese(char c) {
    for (String digits : CHINESE) if (digits.indexOf(c) >= 0) return digits.indexOf(c);
    return -1;
  }
}
