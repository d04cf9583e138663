package org.posrig.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Says what a misspelt word may have meant.
public final class Nearest {
  private Nearest() {}

  private static final int TOO_MANY = 12;

  /// `did you mean 'memory'? (one of: memory, pty)`, or only the list when nothing is near. Of a
  /// long list only the words that come nearest are told.
  public static Sentence of(String word, Collection<String> known) {
    if (known.isEmpty()) return Sentence.of("nearest.none");
    Sentence list = list(word, known);
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .filter(candidate -> isNear(word, candidate))
        .map(near -> Sentence.of("nearest.one", Value.text(near), Value.part(list)))
        .orElse(list);
  }

  /// A word of which no letter stays is another word.
  private static boolean isNear(String word, String candidate) {
    int most = Math.min(Math.max(2, word.length() / 3), candidate.length() - 1);
    return distance(word, candidate) <= most;
  }

  private static Sentence list(String word, Collection<String> known) {
    if (known.size() <= TOO_MANY) return Sentence.of("nearest.all", Value.texts(known));
    List<String> nearest =
        known.stream()
            .sorted(Comparator.comparingInt(candidate -> distance(word, candidate)))
            .limit(3)
            .toList();
    return Sentence.of("nearest.some", Value.text(known.size()), Value.texts(nearest));
  }

  /// Levenshtein's.
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
