package org.posrig.features.claims;

import java.util.Arrays;
import java.util.List;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.people.ScreenObserver;
import org.posrig.text.Value;

/// What a terminal may be said to do, in a cashier's words, and the meanings of the screens that
/// count as it.
public enum Reaction {
  APPROVES("approves", ScreenMeaning.APPROVED),
  DECLINES("declines", ScreenMeaning.DECLINED),
  TAKES_NOTE("takes the completion", ScreenMeaning.STORED, ScreenMeaning.APPROVED),
  KEEPS_CARD("asks to keep the card", ScreenMeaning.KEEP_CARD),
  NO_ANSWER("reports no answer", ScreenMeaning.NO_ANSWER),
  NO_CONNECTION_OR_ANSWER(
      "reports a communication failure", ScreenMeaning.NO_ANSWER, ScreenMeaning.CONNECTION_FAILED),
  NOT_CONNECTED("reports a failed connection", ScreenMeaning.CONNECTION_FAILED),
  WRONG_MAC("reports a wrong MAC", ScreenMeaning.MAC_WRONG),
  MISMATCH("reports an answer to something else", ScreenMeaning.MISMATCH),
  BAD_ANSWER(
      "reports a bad answer",
      ScreenMeaning.ANSWER_GARBLED,
      ScreenMeaning.MISMATCH,
      ScreenMeaning.MAC_WRONG,
      ScreenMeaning.NO_ANSWER,
      ScreenMeaning.CONNECTION_FAILED),
  BAD_KEYS("reports bad keys", ScreenMeaning.KEY_CHECK_FAILED),
  REVERSAL_FAILED("reports a failed reversal", ScreenMeaning.REVERSAL_FAILED),
  REFUSES("refuses", ScreenMeaning.REFUSED, ScreenMeaning.SIGNED_OFF),
  ASKS_SIGN_IN("asks to sign in", ScreenMeaning.SIGNED_OFF),
  ASKS_CARD("asks for a card", ScreenMeaning.CARD),
  ASKS_PASSWORD("asks for the password", ScreenMeaning.PASSWORD),
  WRONG_PASSWORD("reports a wrong password", ScreenMeaning.WRONG_PASSWORD),
  LOCKED("is locked", ScreenMeaning.LOCKED),
  ASKS_PAPER("asks for paper", ScreenMeaning.NO_PAPER, ScreenMeaning.PRINTER_FAULT),
  ASKS_CHIP("asks for the chip", ScreenMeaning.INSERT_CHIP),
  CARD_UNREADABLE("cannot read the card", ScreenMeaning.READ_FAILED, ScreenMeaning.READER_FAULT),
  PIN_PAD_FAULT("reports a PIN pad error", ScreenMeaning.PIN_PAD_ERROR),
  SETTLE_FIRST("asks to settle first", ScreenMeaning.SETTLE_NOW),
  SHOWS_BALANCE("shows the balance", ScreenMeaning.BALANCE),
  REPRINTS("reprints", ScreenMeaning.REPRINTED),
  CANCELS("cancels", ScreenMeaning.CANCELLED),
  BALANCES("reports that the batch balances", ScreenMeaning.BALANCED),
  NOT_BALANCED("reports that the batch does not balance", ScreenMeaning.NOT_BALANCED),
  NOTHING_TO_SETTLE("has nothing to settle", ScreenMeaning.EMPTY_BATCH),
  IS_SIGNED_IN("is ready for work", ScreenMeaning.IDLE);

  /// All words as an alternative, for the sentences of the features; a test holds it to the list
  /// above.
  public static final String WORDS =
      "approves"
          + "|declines"
          + "|takes the completion"
          + "|asks to keep the card"
          + "|reports no answer"
          + "|reports a communication failure"
          + "|reports a failed connection"
          + "|reports a wrong MAC"
          + "|reports an answer to something else"
          + "|reports a bad answer"
          + "|reports bad keys"
          + "|reports a failed reversal"
          + "|refuses"
          + "|asks to sign in"
          + "|asks for a card"
          + "|asks for the password"
          + "|reports a wrong password"
          + "|is locked"
          + "|asks for paper"
          + "|asks for the chip"
          + "|cannot read the card"
          + "|reports a PIN pad error"
          + "|asks to settle first"
          + "|shows the balance"
          + "|reprints"
          + "|cancels"
          + "|reports that the batch balances"
          + "|reports that the batch does not balance"
          + "|has nothing to settle"
          + "|is ready for work";

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<ScreenMeaning> meanings;

  Reaction(String words, ScreenMeaning... meanings) {
    this.words = words;
    this.meanings = List.of(meanings);
  }

  /// The reaction that reads so.
  ///
  /// @throws IllegalArgumentException when none does: lists those that do
  public static Reaction of(String words) {
    return Arrays.stream(values())
        .filter(reaction -> reaction.words.equals(words))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no terminal '" + words + "'; it may be said that it " + allWords()));
  }

  public static List<String> allWords() {
    return Arrays.stream(values()).map(reaction -> reaction.words).toList();
  }

  public String words() {
    return words;
  }

  /// What the display shows then: `"no answer" or "connection failed"`.
  Value screens() {
    return meanings.stream()
        .map(ScreenObserver::inWords)
        .reduce((one, other) -> Value.part("claim.or", one, other))
        .orElseThrow();
  }

  boolean shownBy(ScreenMeaning meaning) {
    return meanings.contains(meaning);
  }
}
