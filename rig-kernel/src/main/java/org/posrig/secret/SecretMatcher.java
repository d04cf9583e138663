package org.posrig.secret;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.secret.Masker.Span;
import org.posrig.secret.SecretForms.Form;

/// Looks for many secrets in one pass: a rolling hash over the first characters of each form.
final class SecretMatcher {
  static final int WINDOW = 8;
  private static final int HIGHEST = power(31, WINDOW - 1);
  private static final int FILTER = (1 << 16) - 1;

  private final Index loose = new Index();
  private final Index exact = new Index();
  private final Index all = new Index();
  private final Set<String> pins = new LinkedHashSet<>();
  private final BitSet pinLengths = new BitSet();

  /// Forms by the hash of their first characters.
  private static final class Index {
    private final Map<Integer, List<Form>> forms = new HashMap<>();
    private final boolean[] filter = new boolean[FILTER + 1];

    void add(Form form) {
      int hash = hash(form.text());
      forms.computeIfAbsent(hash, _ -> new ArrayList<>()).add(form);
      filter[hash & FILTER] = true;
    }
  }

  /// @param secrets with their kinds
  SecretMatcher(Map<String, String> secrets) {
    secrets.forEach(
        (secret, kind) -> {
          SecretForms.of(kind, secret).forEach(this::add);
          if (kind.equals("PIN")) addPin(secret);
        });
  }

  /// A text without gaps is searched once for everything.
  void find(String text, CompactedText squeezed, List<Span> found) {
    if (squeezed.hasGaps()) {
      search(squeezed.text(), squeezed, loose, found);
      search(text, null, exact, found);
    } else {
      search(text, null, all, found);
    }
    if (!pins.isEmpty()) WordScanner.each(text, (from, to) -> pin(text, from, to, found));
  }

  private void add(Form form) {
    if (form.text().length() < WINDOW) return;
    (form.exactCase() ? exact : loose).add(form);
    all.add(form);
  }

  private void addPin(String pin) {
    pins.add(pin);
    pinLengths.set(pin.length());
  }

  /// A number of its own: no part of a longer one, no decimals.
  private void pin(String text, int from, int to, List<Span> found) {
    if (!pinLengths.get(to - from) || WordScanner.isFraction(text, from, to)) return;
    if (pins.contains(text.substring(from, to))) found.add(new Span(from, to, "PIN", "[PIN]"));
  }

  private static void search(
      String text,
      @org.jspecify.annotations.Nullable CompactedText places,
      Index index,
      List<Span> found) {
    if (index.forms.isEmpty()) return;
    char[] folded = folded(text);
    boolean[] filter = index.filter;
    int hash = 0;
    for (int i = 0; i < folded.length; i++) {
      if (i >= WINDOW) hash -= folded[i - WINDOW] * HIGHEST;
      hash = hash * 31 + folded[i];
      if (filter[hash & FILTER] && i >= WINDOW - 1)
        compare(text, i - WINDOW + 1, index.forms.getOrDefault(hash, List.of()), places, found);
    }
  }

  private static char[] folded(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) folded[i] = fold(folded[i]);
    return folded;
  }

  private static void compare(
      String text,
      int at,
      List<Form> forms,
      @org.jspecify.annotations.Nullable CompactedText places,
      List<Span> found) {
    for (Form form : forms) {
      int end = at + form.text().length();
      if (!text.regionMatches(!form.exactCase(), at, form.text(), 0, form.text().length()))
        continue;
      if (form.whole() && isPartOfNumber(text, at, end)) continue;
      found.add(
          places == null
              ? new Span(at, end, form.kind(), form.masked())
              : new Span(places.from(at), places.to(end), form.kind(), form.masked()));
    }
  }

  /// Digits as hexadecimal characters go on before or behind: `3x`.
  private static boolean isPartOfNumber(String text, int from, int to) {
    return isDigitByte(text, from - 2) || isDigitByte(text, to);
  }

  private static boolean isDigitByte(String text, int at) {
    return at >= 0
        && at + 1 < text.length()
        && text.charAt(at) == '3'
        && WordScanner.isDigit(text.charAt(at + 1));
  }

  private static int hash(String text) {
    int hash = 0;
    for (int i = 0; i < WINDOW; i++) hash = hash * 31 + fold(text.charAt(i));
    return hash;
  }

  private static char fold(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
  }

  private static int power(int base, int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) power *= base;
    return power;
  }
}
