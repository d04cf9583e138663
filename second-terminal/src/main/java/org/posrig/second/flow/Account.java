package org.posrig.second.flow;

import org.posrig.device.Key;
import org.posrig.second.panel.GiveUp;
import org.posrig.second.panel.Panel;
import org.posrig.second.panel.Words;

/// The account that is charged, as F3 says it in its second pair of digits.
enum Account {
  CREDIT("30"),
  SAVINGS("10");

  private final String digits;

  Account(String digits) {
    this.digits = digits;
  }

  /// @param kind the first pair of digits
  String function(String kind) {
    return kind + digits + "00";
  }

  /// Asks for it.
  ///
  /// @throws GiveUp when CANCEL is pressed, or nothing
  static Account asked(Panel panel) {
    panel.show(Words.ACCOUNT, "1 CREDIT  2 SAVINGS");
    while (true) {
      Key key = panel.key();
      if (key == Key.DIGIT_1) return CREDIT;
      if (key == Key.DIGIT_2) return SAVINGS;
      if (key == Key.CANCEL) throw new GiveUp(Words.STOPPED);
    }
  }
}
