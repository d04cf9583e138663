package org.posrig.reference.flow;

import java.util.Optional;
import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.screen.Screen;

/// The pre-authorisation that a void or a completion is about, as the operator names it. When it is
/// of the journal, its number is known as well (host-protocol.md 1.8).
///
/// @param code of the authorisation, six digits
/// @param date `MMDD`
/// @param voucher empty when it is of another batch or terminal
record Authorised(String code, String date, String voucher) {
  private static final int CODE_DIGITS = 6;
  private static final int DATE_DIGITS = 4;

  static Authorised ask(TerminalContext parts) {
    Questions questions = new Questions(parts);
    String code = questions.digits(Screen.AUTHORISATION_CODE, CODE_DIGITS);
    String date = questions.digits(Screen.ORIGINAL_DATE, DATE_DIGITS);
    Optional<JournalEntry> known = parts.memory().now().authorisation(code);
    return new Authorised(code, date, known.map(JournalEntry::voucher).orElse(""));
  }
}
