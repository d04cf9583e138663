package org.posrig.secret;

import java.util.ArrayList;
import java.util.List;
import org.posrig.secret.SecretForms.Form;
import org.posrig.secret.SecretForms.Shape;

/// Finds the secrets in one text: what [Normaliser] leaves of it is compared with what is known,
/// and looked at for numbers that nobody told of.
final class Finder implements Normaliser.Judge {
  private static final int LONG_BEGINNING = 9;
  private static final int VISIBLE = 6;

  private final KnownSecrets known;
  private final CardNumbers cards;
  private final Pins pins;
  private final Pieces pieces;
  private final Digits digits;
  private final boolean program;
  private final List<Span> found = new ArrayList<>(0);

  private Finder(Reader reader, char[] text, int end, boolean program) {
    this.known = reader.known;
    this.cards = reader.cards;
    this.pins = reader.pins;
    this.pieces = new Pieces(known);
    this.digits = new Digits(text, end);
    this.program = program;
  }

  /// What is looked for.
  record Reader(KnownSecrets known, CardNumbers cards, Pins pins) {

    /// All that is found, in no order and with overlaps.
    ///
    /// @param program whether the text is a program or a page, in which alphabets stand
    List<Span> find(char[] text, int end, boolean program) {
      known.version();
      Finder finder = new Finder(this, text, end, program);
      boolean bytes = new Normaliser(finder.digits, known, finder).read();
      if (bytes) ByteLiterals.find(text, end, this::bytes, finder.found);
      return finder.found;
    }

    private List<Span> bytes(char[] digits) {
      return find(digits, digits.length, true);
    }
  }

  @Override
  public void suspect(int at, int run, int end) {
    if (at + KnownSecrets.WINDOW <= end)
      for (Form form : known.forms(window(at))) compare(form, at, run, end);
    if (isTestRange(at, end)) cards.testRange(digits, at, end, found);
    if (isTestRangeAsCharacters(at, run, end))
      cards.testRangeAsCharacters(digits, at - 4, end, found);
  }

  @Override
  public void group(int from, int end) {
    pins.group(digits, from, end, found);
    cards.group(digits, from, end, found);
    pieces.group(digits, from, end, found);
  }

  @Override
  public void decimals(int from, int end) {
    if (digits.end(end - 1) - digits.start(from) == end - from) return;
    pins.spread(digits, from, end, found);
    cards.spread(digits, from, end, found);
  }

  @Override
  public void masked(int place) {
    new PartlyShown(known).find(digits, place, found);
  }

  private int window(int at) {
    int window = 0;
    for (int i = at; i < at + KnownSecrets.WINDOW; i++) window = window << 4 | digits.value(i);
    return window;
  }

  private boolean isTestRange(int at, int end) {
    int begin = 0;
    for (int i = at; i < at + 6 && i < end; i++) begin = begin << 4 | digits.value(i);
    return TestMarks.isStart(begin);
  }

  /// The window holds the last four of the six digits, so the range begins four digits before it.
  private boolean isTestRangeAsCharacters(int at, int run, int end) {
    if (at - 4 < run || at + 8 > end) return false;
    return TestMarks.ALL.stream().anyMatch(mark -> stands(mark.characters(), at - 4));
  }

  private boolean stands(String decimals, int at) {
    for (int i = 0; i < decimals.length(); i++)
      if (digits.value(at + i) != decimals.charAt(i) - '0') return false;
    return true;
  }

  private void compare(Form form, int at, int run, int end) {
    if (form.shape() == Shape.BYTES) {
      bytes(form, at, end);
      return;
    }
    int same = same(form, at, end);
    if (same == form.digits().length()) whole(form, at, run, end);
    else if (isLongBeginning(form, at, same, run, end)) add(form, at, same);
  }

  private int same(Form form, int at, int end) {
    SecretForms.Nibbles wanted = form.digits();
    int same = 0;
    while (same < wanted.length() && at + same < end && digits.value(at + same) == wanted.at(same))
      same++;
    return same;
  }

  private void whole(Form form, int at, int run, int end) {
    int behind = at + form.digits().length();
    boolean fits =
        switch (form.shape()) {
          case PLAIN, REVERSED, BYTES -> true;
          case WHOLE -> !isPartOfNumber(at, behind, run, end);
          case BEGINNING ->
              !isPartOfNumber(at, behind, run, end) && (at == run || !digits.touches(at - 1));
          case ALPHABET -> !program && !isPartOfWord(at, behind);
        };
    if (fits) add(form, at, form.digits().length());
  }

  /// Digits, or digits as hexadecimal characters, go on before or behind: `3x`.
  private boolean isPartOfNumber(int at, int behind, int run, int end) {
    boolean before = at > run && digits.touches(at - 1) && digits.value(at - 1) < 10;
    boolean after = behind < end && digits.touches(behind - 1) && digits.value(behind) < 10;
    return before
        || after
        || digits.isCharacter(at - 2, run, end)
        || digits.isCharacter(behind, run, end);
  }

  private boolean isPartOfWord(int at, int behind) {
    int from = digits.start(at);
    int to = digits.end(behind - 1);
    return (from > 0 && Symbols.isInWord(digits.text[from - 1]))
        || (to < digits.end && Symbols.isInWord(digits.text[to]));
  }

  /// Nine digits or more of a card number that was cut.
  private boolean isLongBeginning(Form form, int at, int same, int run, int end) {
    if (form.kind() != SecretKind.CARD_NUMBER || form.unit() != 1 || same < LONG_BEGINNING)
      return false;
    if (form.shape() != Shape.PLAIN || (at > run && digits.touches(at - 1))) return false;
    boolean ends = at + same == end || !digits.touches(at + same - 1);
    for (int i = at; i + 1 < at + same; i++) ends &= digits.touches(i);
    return ends && !isPartOfWord(at, at + same);
  }

  private void add(Form form, int at, int length) {
    int[] hidden = new int[length];
    int count = 0;
    for (int i = 0; i < length; i++) if (isHidden(form, i)) hidden[count++] = digits.place(at + i);
    hidden = java.util.Arrays.copyOf(hidden, count);
    found.add(
        Span.of(digits.start(at), digits.end(at + length - 1), form.kind(), form.masked(), hidden));
  }

  private static boolean isHidden(Form form, int at) {
    if (form.unit() == 0) return true;
    int length = form.digits().length() / form.unit();
    int character = at / form.unit();
    if (form.shape() == Shape.REVERSED) character = length - 1 - character;
    return character >= VISIBLE && character < length - 4;
  }

  /// Bytes of other characters may stand between those of the digits: blanks, hyphens, zeros.
  private void bytes(Form form, int from, int end) {
    int[] hidden = new int[form.digits().length()];
    int count = 0;
    int same = 0;
    int at = from;
    int last = from;
    int between = 0;
    while (same < form.digits().length() && at + 1 < end) {
      boolean isNext =
          digits.value(at) == form.digits().at(same)
              && digits.value(at + 1) == form.digits().at(same + 1);
      if (!isNext && (digits.isCharacter(at, from, end) || ++between > 3)) return;
      if (isNext) {
        if (isHidden(form, same)) hidden[count++] = digits.place(at);
        if (isHidden(form, same)) hidden[count++] = digits.place(at + 1);
        same += 2;
        last = at + 1;
        between = 0;
      }
      at += 2;
    }
    if (same < form.digits().length()) return;
    found.add(
        Span.of(
            digits.start(from),
            digits.end(last),
            form.kind(),
            form.masked(),
            java.util.Arrays.copyOf(hidden, count)));
  }
}
