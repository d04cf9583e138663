package org.posrig.people;

import java.util.Set;

/// The screens at which a terminal waits for somebody's hand; at all others that are not ready it
/// works. The PIN is no such screen: that the pad asks is an event of its own.
final class InputPrompts {
  private static final Set<String> WAITING =
      Set.of(
          "operator",
          "password",
          "supervisor",
          "amount",
          "card",
          "insert-chip",
          "voucher",
          "confirm-void",
          "no-paper",
          "printer-fault",
          "locked");

  private InputPrompts() {}

  static boolean waitsForAHand(String meaning) {
    return WAITING.contains(meaning);
  }
}
