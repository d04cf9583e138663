package org.posrig.secret;

/// Reads a text once and takes everything out of it that may stand between the digits of a number:
/// white space, punctuation, marks, line ends, tags, the keys of JSON. A character given by number
/// (`\x36`, `%36`, `&#54;`, `=36` …) is that character. What is left are runs of digits.
///
/// The one way in which both the masker and the scan of the outputs read.
final class Normaliser {
  /// So many signs may stand between two digits, white space not counted: `"},{"key":"`.
  private static final int MOST_BETWEEN = 12;

  private static final int LONGEST_TAG = 1 << 12;
  private static final int LONGEST_KEY = 48;
  private static final int SHORTEST_GROUP = 4;

  /// From so many on a text is read again, and bytes in hexadecimal are their digits.
  private static final int MANY_BYTES = 4;

  private final Digits digits;
  private final char[] text;
  private final KnownSecrets known;
  private final Judge judge;
  private final Suspects suspects = new Suspects();
  private int run;
  private int decimals;
  private int group;
  private int last = -1;
  private boolean joined;
  private int between;
  private int window;
  private int quoted = -1;
  private int bytes;
  private boolean asBytes;

  /// Told of what may be a secret; indices are those of [Digits].
  interface Judge {
    /// @param at where a form may begin
    /// @param run where the digits begin that go on to `end`
    void suspect(int at, int run, int end);

    /// Decimals that stand together, four or more.
    void group(int from, int end);

    /// Decimals with anything but letters between, six or more.
    void decimals(int from, int end);

    /// Something stands in place of digits.
    ///
    /// @param place in the text
    void masked(int place);
  }

  Normaliser(Digits digits, KnownSecrets known, Judge judge) {
    this.digits = digits;
    this.text = digits.text;
    this.known = known;
    this.judge = judge;
  }

  /// @return whether bytes stand there by number
  boolean read() {
    range(0, digits.end);
    endOfRun();
    if (bytes < MANY_BYTES) return bytes > 1;
    asBytes = true;
    range(0, digits.end);
    endOfRun();
    return true;
  }

  private void range(int from, int to) {
    for (int at = from; at < to; at++) {
      byte symbol = Symbols.of(text[at]);
      if (symbol < 10 || (symbol < Symbols.BLANK && at == last)) add(symbol, at, 1);
      else if (symbol < Symbols.BLANK) at = hexadecimal(symbol, at, to);
      else if (symbol != Symbols.BLANK) at = other(symbol, at, to);
    }
  }

  /// A word that begins with a letter of hexadecimal and has others is no number; digits may be
  /// glued to it.
  private int hexadecimal(byte symbol, int at, int to) {
    int other = Symbols.lastOther(text, at, to);
    boolean word = other > at && !(other == at + 2 && Marks.isSuffix(text, other, to));
    if (word) endOfRun();
    else add(symbol, at, 1);
    return word ? other : at;
  }

  private void add(int value, int at, int width) {
    if (value > 9) endOfDecimals();
    else if (at != last) endOfGroup();
    digits.add(value, at, width, joined && at == last);
    joined = false;
    int size = digits.size();
    if (value > 9) decimals = group = size;
    last = at + width;
    between = 0;
    window = window << 4 | value;
    int length = size - run;
    if (length >= KnownSecrets.WINDOW && isSuspect(window))
      suspects.add(size - KnownSecrets.WINDOW);
    else if (length >= 6 && TestMarks.isStart(window & 0xFFFFFF)) suspects.add(size - 6);
  }

  private boolean isSuspect(int window) {
    return known.mayBegin(window) || TestMarks.isStartAsCharacters(window & 0xFFFFFFFFL);
  }

  private void endOfGroup() {
    int size = digits.size();
    if (size - group >= SHORTEST_GROUP) judge.group(group, size);
    group = size;
  }

  private void endOfDecimals() {
    endOfGroup();
    int size = digits.size();
    if (size - decimals >= Pins.SHORTEST_ALONE) judge.decimals(decimals, size);
    decimals = size;
  }

  private void endOfRun() {
    int size = digits.size();
    if (size == run) return;
    if (size - group >= SHORTEST_GROUP || size - decimals >= Pins.SHORTEST_ALONE) endOfDecimals();
    suspects.tell(judge, run, size);
    digits.cut(run);
    decimals = group = run;
    last = -1;
  }

  /// @return the last character that was taken
  private int other(byte symbol, int at, int to) {
    switch (symbol) {
      case Symbols.SEPARATOR -> separator();
      case Symbols.LETTER -> {
        return letter(at, to);
      }
      case Symbols.MASK -> mask(at);
      default -> {
        return special(at, to);
      }
    }
    return at;
  }

  private void separator() {
    if (++between > MOST_BETWEEN) endOfRun();
  }

  private int letter(int at, int to) {
    int width = Escapes.named(text, at, to);
    if (width > 1) return escaped(at, width);
    if (digits.size() > run) {
      if (last == at && Marks.isSuffix(text, at, to)) return at;
      boolean x = text[at] == 'x' || text[at] == 'X';
      if (x && isPrefix(at)) {
        dropPrefix();
        return at;
      }
      if (x && at + 1 < to && text[at + 1] == text[at]) judge.masked(at);
      endOfRun();
    }
    return Symbols.lastOther(text, at, to);
  }

  /// One alone is punctuation; two or more hide digits.
  private void mask(int at) {
    boolean goesOn = at > 0 && text[at - 1] == text[at];
    boolean begins = at + 1 < digits.end && text[at + 1] == text[at];
    if (!goesOn && !begins) {
      separator();
      return;
    }
    if (!goesOn) judge.masked(at);
    endOfRun();
  }

  /// `0x` before a digit; the zero stands alone.
  private boolean isPrefix(int at) {
    int zero = digits.size() - 1;
    boolean alone = last == at && digits.value(zero) == 0 && group == zero;
    return alone && Marks.isPrefix(text, at, digits.end);
  }

  private void dropPrefix() {
    digits.cut(digits.size() - 1);
    group = Math.min(group, digits.size());
    last = -1;
    again();
  }

  /// The window, after something was taken back.
  private void again() {
    int size = digits.size();
    window = 0;
    for (int at = Math.max(run, size - KnownSecrets.WINDOW); at < size; at++)
      window = window << 4 | digits.value(at);
  }

  private int special(int at, int to) {
    return switch (text[at]) {
      case '<' -> tag(at, to);
      case '(' -> parenthesis(at, to);
      case '"' -> quote(at, to);
      case Ansi.ESCAPE -> colour(at, to);
      case Symbols.MATHEMATICAL -> given(Symbols.mathematical(next(at, to)), at, 2);
      default -> {
        int sequence = text[at] == '\\' ? Ansi.width(text, at, to) : 0;
        if (sequence > 0) yield passed(at, sequence);
        int prefix = Escapes.prefix(text, at, to);
        if (prefix > 0) bytes++;
        if (asBytes && prefix > 0) yield at + prefix - 1;
        int width = Escapes.width(text, at, to, quoted);
        if (width > 1) yield escaped(at, width);
        separator();
        yield at;
      }
    };
  }

  private int colour(int at, int to) {
    int width = Ansi.width(text, at, to);
    return width > 0 ? passed(at, width) : at;
  }

  /// A colour changes within a number.
  private int passed(int at, int width) {
    boolean together = last == at && Ansi.isColour(text, at, width);
    if (together) last = at + width;
    joined = together;
    return at + width - 1;
  }

  private int parenthesis(int at, int to) {
    separator();
    return Marks.isCast(text, at, to) ? at + Marks.CAST.length() - 1 : at;
  }

  private char next(int at, int to) {
    return at + 1 < to ? text[at + 1] : 0;
  }

  private int escaped(int at, int width) {
    if (text[at] == '=') quoted = at + width;
    char c = Escapes.character(text, at, width);
    byte symbol = Symbols.of(c);
    if (symbol < Symbols.BLANK) return given(symbol, at, width);
    if (symbol == Symbols.LETTER || symbol == Symbols.MASK) endOfRun();
    else if (symbol != Symbols.BLANK) separator();
    return at + width - 1;
  }

  /// @param value less than zero for none
  private int given(int value, int at, int width) {
    if (value < 0) endOfRun();
    else add(value, at, width);
    return value < 0 ? at : at + width - 1;
  }

  /// What stands in a tag is read by itself, and the text goes on behind it.
  private int tag(int at, int to) {
    int close = Markup.close(text, at, Math.min(to, at + LONGEST_TAG));
    if (close < 0) {
      separator();
      return at;
    }
    boolean together = last == at && Markup.isInLine(text, at + 1, close);
    aside(at + 1, close);
    if (together) last = close + 1;
    joined = together;
    return close;
  }

  /// A key of JSON is read by itself, and the values stand beside each other.
  private int quote(int at, int to) {
    separator();
    int close = Markup.endOfKey(text, at, Math.min(to, at + LONGEST_KEY));
    if (close < 0) return at;
    aside(at + 1, close);
    return close;
  }

  private void aside(int from, int to) {
    if (!Markup.hasDigit(text, from, to)) return;
    int[] kept = {run, decimals, group, last, between, window, suspects.aside()};
    run = decimals = group = digits.size();
    last = -1;
    range(from, to);
    endOfRun();
    run = kept[0];
    decimals = kept[1];
    group = kept[2];
    last = kept[3];
    between = kept[4];
    window = kept[5];
    suspects.back(kept[6]);
  }
}
