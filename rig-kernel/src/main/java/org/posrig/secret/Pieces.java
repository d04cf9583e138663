package org.posrig.secret;

import java.util.ArrayList;
import java.util.List;

/// Finds known card numbers whose digits come in pieces with anything between, also other numbers:
/// halves in two lines of a log, parts that have names, and what is left of a number whose middle
/// was replaced by a sign that nobody knows.
final class Pieces {
  /// As first six and last four digits are shown everywhere, a piece of six before something that
  /// hides digits begins a number only when the next piece is all of the rest.
  private static final int VISIBLE = 6;

  private static final int LAST = 4;
  private static final int CLOSE = 12;
  private static final int LONG_BEGINNING = 9;
  private static final int MOST_BETWEEN = 64;

  /// Behind a piece that is shown nowhere: on another screen, in another line of a history.
  private static final int FAR = 400;

  private static final String HIDING = "*#.…·xX";

  private final KnownSecrets known;
  private final List<Begun> begun = new ArrayList<>(0);

  Pieces(KnownSecrets known) {
    this.known = known;
  }

  /// A number of which some digits have been seen.
  private static final class Begun {
    private final String number;
    private final int[] places;
    private final int begin;
    private final boolean masked;
    private int size;
    private int behind;
    private boolean together = true;

    Begun(String number, int begin, boolean masked) {
      this.number = number;
      this.masked = masked;
      this.begin = begin;
      this.behind = begin;
      places = new int[number.length()];
    }

    /// @param to where the piece stands in the number
    void add(Digits digits, int from, int end, int to) {
      together &= digits.start(from) - behind <= 1;
      for (int at = from; at < end; at++) places[to + at - from] = digits.place(at);
      size = to + end - from;
      behind = digits.end(end - 1);
    }

    int reach() {
      return size > VISIBLE ? FAR : MOST_BETWEEN;
    }

    /// @param gap how many digits before the last piece were not seen
    Span span(int seen, int gap) {
      int to = number.length() - LAST;
      int[] hidden = new int[to];
      int count = 0;
      for (int at = VISIBLE; at < Math.min(size, to); at++)
        if (at < seen || at >= seen + gap) hidden[count++] = places[at];
      hidden = java.util.Arrays.copyOf(hidden, count);
      return Span.of(begin, behind, SecretKind.CARD_NUMBER, Masker.maskedNumber(number), hidden);
    }
  }

  /// Decimals that stand together.
  void group(Digits digits, int from, int end, List<Span> found) {
    if (!begun.isEmpty()) goOn(digits, from, end, found);
    if (known.mayBeginNumber(digits, from)) begin(digits, from, end);
  }

  private void begin(Digits digits, int from, int end) {
    boolean masked = end - from <= VISIBLE && isHiding(digits, digits.end(end - 1));
    String piece = digits.decimals(from, end);
    for (String number : known.numbers())
      if (piece.length() < number.length() && number.startsWith(piece)) {
        Begun one = new Begun(number, digits.start(from), masked);
        one.add(digits, from, end, 0);
        begun.add(one);
      }
  }

  private static boolean isHiding(Digits digits, int at) {
    return at < digits.end && HIDING.indexOf(digits.text[at]) >= 0;
  }

  private void goOn(Digits digits, int from, int end, List<Span> found) {
    int start = digits.start(from);
    begun.removeIf(one -> start < one.behind || start - one.behind > one.reach());
    if (begun.isEmpty()) return;
    String piece = digits.decimals(from, end);
    begun.removeIf(one -> isWhole(one, digits, from, end, piece, found));
  }

  private static boolean isWhole(
      Begun one, Digits digits, int from, int end, String piece, List<Span> found) {
    int seen = one.size;
    int length = one.number.length();
    if (one.masked && seen + piece.length() < length) return false;
    if (one.number.startsWith(piece, seen)) {
      one.add(digits, from, end, seen);
      if (one.size == length || (one.together && one.size >= LONG_BEGINNING))
        found.add(one.span(seen, 0));
      return one.size == length;
    }
    if (!showsTooMuch(one, digits, from, piece)) return false;
    one.add(digits, from, end, length - piece.length());
    found.add(one.span(seen, length - piece.length() - seen));
    return true;
  }

  /// More than the first six digits and the last four, or the first six and close to them more than
  /// the last four; a trace number of six digits may look like the latter.
  private static boolean showsTooMuch(Begun one, Digits digits, int from, String piece) {
    int seen = one.size;
    boolean fits =
        seen + piece.length() < one.number.length()
            && one.number.endsWith(piece)
            && seen >= VISIBLE;
    int gap = digits.start(from) - one.behind;
    boolean near = seen > VISIBLE && gap <= MOST_BETWEEN;
    return fits && (near || (gap <= CLOSE && piece.length() >= 2 * LAST));
  }
}
