package org.posrig.history;

import java.util.HashSet;
import java.util.Set;
import org.posrig.secret.Masker;

/// Texts that come again and again: what held no secret holds none as long as the masker has been
/// told of no other one.
final class CleanTexts {
  private static final int KEPT = 1024;

  private final Masker masker;
  private final Set<String> clean = new HashSet<>();
  private int secrets;

  CleanTexts(Masker masker) {
    this.masker = masker;
  }

  boolean isClean(String text) {
    forgetWhenToldMore();
    if (clean.contains(text)) return true;
    if (!masker.mask(text).leaks().isEmpty()) return false;
    if (clean.size() >= KEPT) clean.clear();
    return clean.add(text);
  }

  private void forgetWhenToldMore() {
    int now = masker.secrets();
    if (now != secrets) clean.clear();
    secrets = now;
  }
}
