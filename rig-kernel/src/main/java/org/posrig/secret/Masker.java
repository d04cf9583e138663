package org.posrig.secret;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds secrets in a text and hides them: those that it was told of, in every form in which they
/// are likely to be written, and card numbers and tracks that it was not told of.
///
/// Safe from any thread. Source of the policy: `docs/protocols/terminal-behaviour.md`, 7.2.
public final class Masker {
  private static final Set<String> KINDS =
      Set.of("card number", "track", "PIN", "PIN block", "key");
  static final int SHORTEST = 4;

  private final CardNumbers cardNumbers;
  private final Map<String, String> hidden = new LinkedHashMap<>();
  private volatile Search search;
  private volatile boolean stale;

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
  /// @param kind as in [Event.LeakSeen]
  /// @param masked what stands there now: of a card number the first six and the last four digits
  public record Leak(String kind, String masked) {}

  /// What is looked for, first at a glance; the needles are only made for a text that is suspected.
  private static final class Search {
    private final Map<String, String> secrets;
    private final SecretPrefilter glance;
    private @Nullable SecretMatcher needles;

    Search(Map<String, String> secrets, CardNumbers cardNumbers) {
      this.secrets = new LinkedHashMap<>(secrets);
      this.glance = new SecretPrefilter(secrets, cardNumbers);
    }

    synchronized SecretMatcher needles() {
      SecretMatcher made = needles;
      if (made == null) needles = made = new SecretMatcher(secrets);
      return made;
    }
  }

  /// Where a secret stands: from the first character to behind the last.
  record Span(int from, int to, String kind, String masked) {}

  public Masker() {
    this(Set.of());
  }

  /// A masker that knows numbers which only look like card numbers.
  ///
  /// @param innocent digit runs that are none: merchant numbers
  public Masker(Collection<String> innocent) {
    this.cardNumbers = new CardNumbers(Set.copyOf(innocent));
    this.search = new Search(hidden, cardNumbers);
  }

  /// Tells a secret that must never be seen.
  ///
  /// @param kind `card number`, `track`, `PIN`, `PIN block` or `key`
  /// @param secret digits; a track with `=`; PIN blocks and keys hexadecimal
  public void hide(String kind, String secret) {
    if (!KINDS.contains(kind))
      throw new IllegalArgumentException("'" + kind + "' is no kind of secret: " + KINDS);
    if (secret.length() < SHORTEST)
      throw new IllegalArgumentException(
          "a " + kind + " of " + secret.length() + " characters is too short to be looked for");
    synchronized (hidden) {
      if (hidden.putIfAbsent(secret, kind) == null) stale = true;
    }
  }

  /// Made when they are needed: secrets come many at a time.
  private Search current() {
    if (!stale) return search;
    synchronized (hidden) {
      if (stale) search = new Search(hidden, cardNumbers);
      stale = false;
      return search;
    }
  }

  public Masked mask(String text) {
    Search now = current();
    List<Span> spans = now.glance.suspects(text) ? spans(text, now.needles()) : List.of();
    if (spans.isEmpty()) return new Masked(text, List.of());
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (Span span : spans) {
      masked.append(text, from, span.from).append(span.masked);
      from = span.to;
    }
    masked.append(text, from, text.length());
    return new Masked(
        masked.toString(), spans.stream().map(span -> new Leak(span.kind, span.masked)).toList());
  }

  /// In order, without overlaps: what begins first counts, and of two that begin together the
  /// longer.
  private List<Span> spans(String text, SecretMatcher needles) {
    CompactedText squeezed = CompactedText.of(text);
    List<Span> all = new ArrayList<>();
    needles.find(text, squeezed, all);
    cardNumbers.find(text, squeezed, all);
    if (all.size() < 2) return all;
    all.sort(
        Comparator.comparingInt(Span::from)
            .thenComparing(Comparator.comparingInt(Span::to).reversed()));
    return withoutOverlaps(all);
  }

  private static List<Span> withoutOverlaps(List<Span> sorted) {
    List<Span> kept = new ArrayList<>();
    int end = 0;
    for (Span span : sorted)
      if (span.from >= end) {
        kept.add(span);
        end = span.to;
      } else if (span.to > end) {
        kept.add(new Span(end, span.to, span.kind, "…"));
        end = span.to;
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
