package org.posrig.secret;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Finds secrets in a text and hides them: those that it was told of, in every form in which they
/// are likely to be written, and card numbers and tracks that it was not told of.
///
/// Safe from any thread. Source of the policy: `docs/protocols/terminal-behaviour.md`, 7.2.
public final class Masker {
  static final int SHORTEST = 4;
  private static final int LONGEST_WORD = 1 << 20;
  private static final Comparator<Span> BY_PLACE =
      Comparator.comparingInt(Span::from)
          .thenComparing(Comparator.comparingInt(Span::to).reversed());

  private final KnownSecrets known;
  private final Finder.Reader reader;

  /// A text without its secrets.
  ///
  /// @param leaks what was hidden, in the order of the text
  public record Masked(String text, List<Leak> leaks) {
    public Masked {
      leaks = List.copyOf(leaks);
    }
  }

  /// One secret that stood in a text.
  ///
  /// @param masked what may be shown of it: of a card number the first six and last four digits
  public record Leak(SecretKind kind, String masked) {}

  public Masker() {
    this(Set.of());
  }

  /// A masker that knows numbers which only look like card numbers or PINs.
  ///
  /// @param innocent digit runs that are none: merchant numbers
  public Masker(Collection<String> innocent) {
    this(new KnownSecrets(), innocent);
  }

  private Masker(KnownSecrets known, Collection<String> innocent) {
    Set<String> numbers = Set.copyOf(innocent);
    this.known = known;
    this.reader = new Finder.Reader(known, new CardNumbers(numbers), new Pins(known, numbers));
  }

  /// One that knows the same secrets, also those that either is told later, and other innocent
  /// numbers.
  public Masker with(Collection<String> innocent) {
    return new Masker(known, innocent);
  }

  /// Tells a secret that must never be seen.
  ///
  /// @param secret digits; a track with `=`; PIN blocks and keys hexadecimal
  public void hide(SecretKind kind, String secret) {
    if (secret.length() < SHORTEST)
      throw new IllegalArgumentException(
          "a secret of " + secret.length() + " characters is too short to be looked for: " + kind);
    known.add(kind, secret);
  }

  /// How often it was told a secret, by anybody: a text that was clean may hold the new one.
  public int secrets() {
    return known.version();
  }

  public Masked mask(String text) {
    List<Span> spans = find(text);
    return spans.isEmpty() ? new Masked(text, List.of()) : new Blackout(text, spans).masked();
  }

  /// A line of JSON: what is hidden in it leaves it one. Numbers stay numbers.
  public Masked maskJson(String line) {
    List<Span> spans = find(line);
    return spans.isEmpty() ? new Masked(line, List.of()) : new Blackout(line, spans).maskedJson();
  }

  /// Whether a character is a decimal digit, of any script.
  public static boolean isDigit(char c) {
    return Symbols.isDigit(c);
  }

  List<Span> find(String text) {
    char[] all = text.toCharArray();
    List<Span> found = find(all, all.length, false, LONGEST_WORD);
    return found.isEmpty() ? found : inOrder(found);
  }

  /// @param program whether it is a program or a page, in which alphabets stand
  /// @param longestWord characters of base64 that are decoded at once
  List<Span> find(char[] text, int end, boolean program, int longestWord) {
    List<Span> found = reader.find(text, end, program);
    new Base64Words(reader, longestWord).find(text, end, found);
    DumpLines.find(text, end, this::findForms, found);
    return found;
  }

  /// In a log that tells each key.
  List<Span> findKeyPresses(String log) {
    return KeyPresses.find(log, known);
  }

  /// Whether it was told of a secret. Among numbers that stand in a row many look like a card's by
  /// chance, so there a card number counts only when it is one of the run's.
  boolean isTold(SecretKind kind, String masked) {
    return switch (kind) {
      case CARD_NUMBER, TRACK ->
          known.numbers().stream().anyMatch(number -> masked.startsWith(maskedNumber(number)));
      case PIN, PIN_BLOCK, KEY -> true;
    };
  }

  /// In digits and bytes alone, as dumps have them.
  List<Span> findForms(char[] text) {
    return reader.find(text, text.length, true);
  }

  /// What begins first, and of two that begin together the longer; without what another holds.
  static List<Span> inOrder(List<Span> found) {
    List<Span> all = new ArrayList<>(found);
    all.sort(BY_PLACE);
    List<Span> kept = new ArrayList<>();
    int end = 0;
    for (Span span : all)
      if (span.to() > end) {
        kept.add(span);
        end = span.to();
      }
    return kept;
  }

  /// First six and last four digits.
  static String maskedNumber(CharSequence digits) {
    int length = digits.length();
    return digits.subSequence(0, 6)
        + "*".repeat(length - 10)
        + digits.subSequence(length - 4, length);
  }
}
