package org.posrig.second.paper;

/// How a card was read, as F22 says it and as the slip does.
enum Entered {
  SWIPED("SWIPE"),
  FALLBACK("FALLBACK"),
  CHIP("CHIP"),
  RECORD("RECORD");

  private final String word;

  Entered(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /// @param field22 three digits
  static Entered of(String field22) {
    return switch (field22.substring(0, 2)) {
      case "05" -> CHIP;
      case "80" -> FALLBACK;
      case "02", "90" -> SWIPED;
      default -> RECORD;
    };
  }
}
