package org.posrig.meaning;

import java.util.Locale;
import java.util.Optional;

/// What a screen of the terminal means. The terminal's model says which words mean it.
public enum ScreenMeaning {
  // ---- at rest
  IDLE,
  LOCKED,
  SIGNED_OFF,
  STARTING,
  /// Lit, and no text on it.
  BLANK,
  /// Dark.
  OFF,

  /// A list of functions: the keys of a menu entry lead through it.
  MENU,

  // ---- asks the operator
  OPERATOR,
  PASSWORD,
  WRONG_PASSWORD,
  SUPERVISOR,
  AMOUNT,
  VOUCHER,
  REFERENCE,
  AUTHORISATION_CODE,
  ORIGINAL_DATE,
  CONFIRM_VOID,
  CONFIRM_AMOUNT,
  ACCOUNT,
  TIP,
  /// Any other question that the model has an answer for.
  QUESTION,
  NO_PAPER,
  PRINTER_FAULT,

  // ---- asks the card holder
  CARD,
  INSERT_CHIP,
  TAKE_CARD,
  PIN,

  // ---- works
  PROCESSING,
  PRINTING,
  REVERSING,
  UPLOAD,

  // ---- results
  APPROVED,
  /// Kept by the terminal, which tells the host later.
  STORED,
  DECLINED,
  KEEP_CARD,
  NO_ANSWER,
  CONNECTION_FAILED,
  MAC_WRONG,
  MISMATCH,
  ANSWER_GARBLED,
  KEY_CHECK_FAILED,
  REVERSAL_FAILED,
  BALANCED,
  NOT_BALANCED,
  EMPTY_BATCH,
  SETTLE_NOW,
  REFUSED,
  CANCELLED,
  READ_FAILED,
  READER_FAULT,
  PIN_PAD_ERROR,
  BALANCE,
  REPRINTED,

  /// Words, but none that the model knows.
  UNKNOWN;

  /// As a model file names it: `no-paper`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ScreenMeaning> of(String word) {
    for (ScreenMeaning meaning : values())
      if (meaning.word().equals(word)) return Optional.of(meaning);
    return Optional.empty();
  }

  /// Who must act before the terminal goes on.
  public enum Expects {
    OPERATOR,
    CARD_HOLDER,
    NOBODY
  }

  public Expects expects() {
    return switch (this) {
      case OPERATOR,
          PASSWORD,
          SUPERVISOR,
          AMOUNT,
          VOUCHER,
          REFERENCE,
          AUTHORISATION_CODE,
          ORIGINAL_DATE,
          CONFIRM_VOID,
          CONFIRM_AMOUNT,
          ACCOUNT,
          TIP,
          QUESTION,
          NO_PAPER,
          PRINTER_FAULT,
          LOCKED ->
          Expects.OPERATOR;
      case CARD, INSERT_CHIP, TAKE_CARD, PIN -> Expects.CARD_HOLDER;
      case IDLE,
          SIGNED_OFF,
          STARTING,
          MENU,
          BLANK,
          OFF,
          WRONG_PASSWORD,
          PROCESSING,
          PRINTING,
          REVERSING,
          UPLOAD,
          APPROVED,
          STORED,
          DECLINED,
          KEEP_CARD,
          NO_ANSWER,
          CONNECTION_FAILED,
          MAC_WRONG,
          MISMATCH,
          ANSWER_GARBLED,
          KEY_CHECK_FAILED,
          REVERSAL_FAILED,
          BALANCED,
          NOT_BALANCED,
          EMPTY_BATCH,
          SETTLE_NOW,
          REFUSED,
          CANCELLED,
          READ_FAILED,
          READER_FAULT,
          PIN_PAD_ERROR,
          BALANCE,
          REPRINTED,
          UNKNOWN ->
          Expects.NOBODY;
    };
  }

  /// What the screen says of the request before it.
  public enum Says {
    APPROVED,
    REFUSED,
    /// No answer, or one that the terminal did not believe.
    DISBELIEVED,
    NOTHING
  }

  public Says says() {
    return switch (this) {
      case APPROVED -> Says.APPROVED;
      case DECLINED, KEEP_CARD -> Says.REFUSED;
      case NO_ANSWER,
          CONNECTION_FAILED,
          MAC_WRONG,
          MISMATCH,
          ANSWER_GARBLED,
          REVERSAL_FAILED,
          REVERSING ->
          Says.DISBELIEVED;
      case IDLE,
          LOCKED,
          SIGNED_OFF,
          STARTING,
          MENU,
          BLANK,
          OFF,
          OPERATOR,
          PASSWORD,
          WRONG_PASSWORD,
          SUPERVISOR,
          AMOUNT,
          VOUCHER,
          REFERENCE,
          AUTHORISATION_CODE,
          ORIGINAL_DATE,
          CONFIRM_VOID,
          CONFIRM_AMOUNT,
          ACCOUNT,
          TIP,
          QUESTION,
          NO_PAPER,
          PRINTER_FAULT,
          CARD,
          INSERT_CHIP,
          TAKE_CARD,
          PIN,
          PROCESSING,
          PRINTING,
          UPLOAD,
          STORED,
          KEY_CHECK_FAILED,
          BALANCED,
          NOT_BALANCED,
          EMPTY_BATCH,
          SETTLE_NOW,
          REFUSED,
          CANCELLED,
          READ_FAILED,
          READER_FAULT,
          PIN_PAD_ERROR,
          BALANCE,
          REPRINTED,
          UNKNOWN ->
          Says.NOTHING;
    };
  }
}
