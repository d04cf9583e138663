package org.posrig.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Titles that have most of what somebody typed, in any order: by pairs of letters, which are words
/// in Chinese.
public final class NearestTitles {
  private static final int MOST = 3;
  private static final double ENOUGH = 0.5;

  private NearestTitles() {}

  /// @return at most three, the nearest first; those of equal rank as they came
  public static List<String> of(String typed, Collection<String> titles) {
    Set<String> wanted = pairs(typed);
    return titles.stream()
        .distinct()
        .filter(title -> share(wanted, title) >= ENOUGH)
        .sorted(Comparator.comparingDouble(title -> -share(wanted, title)))
        .limit(MOST)
        .toList();
  }

  private static double share(Set<String> wanted, String title) {
    if (wanted.isEmpty()) return 0;
    Set<String> common = pairs(title);
    common.retainAll(wanted);
    return (double) common.size() / wanted.size();
  }

  private static Set<String> pairs(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    Set<String> pairs = new HashSet<>();
    for (int at = 0; at + 2 <= plain.length(); at++) {
      String pair = plain.substring(at, at + 2);
      if (!pair.isBlank() && pair.equals(pair.strip())) pairs.add(pair);
    }
    return pairs;
  }
}
