package org.posrig.reports.evidence;

import org.posrig.text.Language;

/// A text of a data file, in both languages.
public record Translated(String english, String chinese) {

  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }

  public boolean isEmpty() {
    return english.isEmpty();
  }
}
