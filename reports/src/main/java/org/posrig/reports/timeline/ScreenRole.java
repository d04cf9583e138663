package org.posrig.reports.timeline;

import org.posrig.meaning.ScreenMeaning;

/// What a screen is to the picture.
enum ScreenRole {
  /// The terminal works: it waits for an answer, perhaps.
  WORKS,
  /// What is typed here must not be shown.
  SECRET,
  /// What is typed here is an amount.
  AMOUNT,
  OTHER;

  static ScreenRole of(ScreenMeaning screen) {
    return switch (screen) {
      case PROCESSING, REVERSING, UPLOAD -> WORKS;
      case PASSWORD, WRONG_PASSWORD, SUPERVISOR, PIN -> SECRET;
      case AMOUNT, TIP -> AMOUNT;
      case IDLE,
          LOCKED,
          SIGNED_OFF,
          STARTING,
          MENU,
          BLANK,
          OFF,
          OPERATOR,
          VOUCHER,
          REFERENCE,
          AUTHORISATION_CODE,
          ORIGINAL_DATE,
          CONFIRM_VOID,
          CONFIRM_AMOUNT,
          ACCOUNT,
          QUESTION,
          NO_PAPER,
          PRINTER_FAULT,
          CARD,
          INSERT_CHIP,
          TAKE_CARD,
          PRINTING,
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
          OTHER;
    };
  }
}
