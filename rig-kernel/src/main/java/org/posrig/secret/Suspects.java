package org.posrig.secret;

import java.util.Arrays;

/// Where forms may begin, until the digits behind are read; those of a tag lie on those around it.
final class Suspects {
  private int[] places = new int[8];
  private int size;
  private int first;

  void add(int at) {
    if (size == places.length) places = Arrays.copyOf(places, 2 * size);
    places[size++] = at;
  }

  /// Tells the judge of each and forgets them.
  void tell(Normaliser.Judge judge, int run, int end) {
    for (int at = first; at < size; at++) judge.suspect(places[at], run, end);
    size = first;
  }

  /// From here on others are gathered.
  ///
  /// @return what brings back those before
  int aside() {
    int before = first;
    first = size;
    return before;
  }

  void back(int before) {
    first = before;
  }
}
