package org.posrig.features.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What a terminal may be said to do, in a cashier's words, and the meanings of the screens that
/// count as it.
public enum Reaction {
  APPROVES("approves", "approved"),
  DECLINES("declines", "declined"),
  KEEPS_CARD("asks to keep the card", "keep-card"),
  NO_ANSWER("reports no answer", "no-answer"),
  LINE_TROUBLE("reports trouble on the line", "no-answer", "connection-failed"),
  NOT_CONNECTED("reports a failed connection", "connection-failed"),
  WRONG_SIGNATURE("reports a wrong signature", "mac-wrong"),
  MISMATCH("reports an answer to something else", "mismatch"),
  BAD_ANSWER(
      "reports a bad answer",
      "answer-garbled",
      "mismatch",
      "mac-wrong",
      "no-answer",
      "connection-failed"),
  BAD_KEYS("reports bad keys", "key-check-failed"),
  REVERSAL_FAILED("reports a failed reversal", "reversal-failed"),
  REFUSES("refuses", "refused", "signed-off"),
  ASKS_SIGN_IN("asks to sign in", "signed-off"),
  ASKS_CARD("asks for a card", "card"),
  ASKS_PASSWORD("asks for the password", "password"),
  WRONG_PASSWORD("says that the password is wrong", "wrong-password"),
  LOCKED("is locked", "locked"),
  ASKS_PAPER("asks for paper", "no-paper", "printer-fault"),
  ASKS_CHIP("asks for the chip", "insert-chip"),
  CARD_UNREADABLE("cannot read the card", "read-failed", "reader-fault"),
  PIN_PAD_FAULT("reports the PIN pad", "pin-pad-error"),
  SETTLE_FIRST("asks to settle first", "settle-now"),
  SHOWS_BALANCE("shows the balance", "balance"),
  REPRINTS("reprints", "reprinted"),
  CANCELS("cancels", "cancelled"),
  BALANCES("says that the books balance", "balanced"),
  NOT_BALANCED("says that the books do not balance", "not-balanced"),
  NOTHING_TO_SETTLE("has nothing to settle", "empty-batch"),
  IS_SIGNED_IN("is ready for work", "idle");

  /// All words as an alternative, for the sentences of the features; a test holds it to the list
  /// above.
  public static final String WORDS =
      "approves"
          + "|declines"
          + "|asks to keep the card"
          + "|reports no answer"
          + "|reports trouble on the line"
          + "|reports a failed connection"
          + "|reports a wrong signature"
          + "|reports an answer to something else"
          + "|reports a bad answer"
          + "|reports bad keys"
          + "|reports a failed reversal"
          + "|refuses"
          + "|asks to sign in"
          + "|asks for a card"
          + "|asks for the password"
          + "|says that the password is wrong"
          + "|is locked"
          + "|asks for paper"
          + "|asks for the chip"
          + "|cannot read the card"
          + "|reports the PIN pad"
          + "|asks to settle first"
          + "|shows the balance"
          + "|reprints"
          + "|cancels"
          + "|says that the books balance"
          + "|says that the books do not balance"
          + "|has nothing to settle"
          + "|is ready for work";

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
  private final Set<String> meanings;

  Reaction(String words, String... meanings) {
    this.words = words;
    this.meanings = Set.of(meanings);
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

  boolean shownBy(String meaning) {
    return meanings.contains(meaning);
  }
}
