package org.posrig.secret;

import java.util.List;

/// Hides the secrets of a text and leaves the rest readable: digits become asterisks where they
/// stand, and what stands between them is kept.
final class Blackout {
  private static final String APART = "\"\\{}[]<>,&\n\r\t";

  private final char[] text;
  private final List<Span> spans;

  /// @param spans in their order
  Blackout(String text, List<Span> spans) {
    this.text = text.toCharArray();
    this.spans = spans;
  }

  Masker.Masked masked() {
    return masked(new boolean[text.length]);
  }

  /// A number of JSON cannot hold an asterisk: it gets digits that make no right check digit.
  Masker.Masked maskedJson() {
    return masked(bare());
  }

  /// @param bare which characters must stay digits
  private Masker.Masked masked(boolean[] bare) {
    for (Span span : spans)
      if (bare[span.from()]) fill(span);
      else hide(span, '*');
    StringBuilder shortened = new StringBuilder(text.length);
    int from = 0;
    for (Span span : spans) {
      if (span.from() < from || bare[span.from()] || !isTogether(span)) continue;
      shortened.append(text, from, span.from() - from).append(span.masked());
      from = span.to();
    }
    shortened.append(text, from, text.length - from);
    return new Masker.Masked(shortened.toString(), leaks());
  }

  private List<Masker.Leak> leaks() {
    return spans.stream().map(span -> new Masker.Leak(span.kind(), span.masked())).toList();
  }

  private void hide(Span span, char sign) {
    for (int place : span.digits()) {
      if (Character.isLowSurrogate(text[place])) text[place - 1] = sign;
      text[place] = sign;
    }
  }

  private void fill(Span span) {
    hide(span, '0');
    String number = new String(text, span.from(), span.to() - span.from());
    boolean digits = number.chars().allMatch(c -> c >= '0' && c <= '9');
    if (digits && CardNumbers.isLuhn(number)) hide(span, '1');
  }

  /// Of a secret that stands together only what may be shown of it is left. A card number keeps
  /// its length; of others nobody learns how long they were.
  private boolean isTogether(Span span) {
    if (span.digits().size() == 0) return true;
    if (span.kind() == SecretKind.CARD_NUMBER) return false;
    for (int at = span.from(); at < span.to(); at++) if (APART.indexOf(text[at]) >= 0) return false;
    return true;
  }

  /// Which characters stand in no string.
  private boolean[] bare() {
    boolean[] bare = new boolean[text.length];
    boolean inside = false;
    for (int at = 0; at < text.length; at++) {
      bare[at] = !inside;
      if (inside && text[at] == '\\') at++;
      else if (text[at] == '"') inside = !inside;
    }
    return bare;
  }
}
