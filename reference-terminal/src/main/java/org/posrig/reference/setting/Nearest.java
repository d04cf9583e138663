package org.posrig.reference.setting;

import java.util.Collection;
import java.util.Comparator;

/// Which of the known words somebody may have meant.
public final class Nearest {
  private Nearest() {}

  public static String of(String word, Collection<String> known) {
    return known.stream().min(Comparator.comparingInt(other -> distance(word, other))).orElse("");
  }

  // Levenshtein: insertions, deletions and replacements between two words.
  private static int distance(String one, String two) {
    int[] above = new int[two.length() + 1];
    for (int j = 0; j < above.length; j++) above[j] = j;
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[two.length()];
  }
}
