package org.posrig.card;

import java.util.Set;
import org.posrig.text.Value;

/// What people call a test card: those of the drawer by a word of the catalogue, a lab's own as it
/// calls it.
public final class CardName {
  private static final Set<String> USUAL =
      Set.of(
          "stripe card",
          "debit card",
          "quasi-credit card",
          "credit card",
          "expired card",
          "low-balance card");

  private CardName() {}

  /// The cards of the drawer.
  public static Set<String> usual() {
    return USUAL;
  }

  public static Value of(String name) {
    return USUAL.contains(name)
        ? new Value.Word("card." + name.replace(' ', '-'))
        : Value.text(name);
  }
}
