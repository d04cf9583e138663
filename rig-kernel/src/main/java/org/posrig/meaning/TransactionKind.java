package org.posrig.meaning;

import java.util.Set;

/// What a message is about. A new constant does not compile until every check has decided about it.
public enum TransactionKind {
  BALANCE,
  SALE,
  VOID,
  REFUND,
  /// Reserves an amount: a pre-authorisation.
  AUTHORISATION,
  AUTHORISATION_VOID,
  /// Charges what was authorised, and waits for the host's decision.
  COMPLETION,
  /// Charges what was authorised, and only informs the host.
  COMPLETION_ADVICE,
  COMPLETION_VOID,
  REVERSAL,
  SETTLEMENT,
  /// Transactions of a batch that did not balance.
  UPLOAD,
  UPLOAD_END,
  SIGN_IN,
  SIGN_OFF,
  ECHO,
  /// The chip's result of the issuer's commands.
  SCRIPT_RESULT,
  /// Keys, parameters or software for the terminal.
  DOWNLOAD,
  /// In no row of the dialect.
  UNKNOWN;

  /// What a transaction does to the card holder's account.
  public enum Effect {
    CHARGES,
    CREDITS,
    RESERVES,
    RELEASES,
    NONE
  }

  public Effect effect() {
    return switch (this) {
      case SALE, COMPLETION, COMPLETION_ADVICE -> Effect.CHARGES;
      case VOID, REFUND, COMPLETION_VOID -> Effect.CREDITS;
      case AUTHORISATION -> Effect.RESERVES;
      case AUTHORISATION_VOID -> Effect.RELEASES;
      case BALANCE,
          REVERSAL,
          SETTLEMENT,
          UPLOAD,
          UPLOAD_END,
          SIGN_IN,
          SIGN_OFF,
          ECHO,
          SCRIPT_RESULT,
          DOWNLOAD,
          UNKNOWN ->
          Effect.NONE;
    };
  }

  /// Changes an account: charged, credited, reserved or released.
  public boolean isFinancial() {
    return effect() != Effect.NONE;
  }

  /// Changes the batch's totals.
  public boolean isTotalled() {
    return effect() == Effect.CHARGES || effect() == Effect.CREDITS;
  }

  /// Takes a transaction of the terminal's own back, which it names.
  public boolean isVoid() {
    return !voids().isEmpty();
  }

  /// The kinds that it takes back; none for what is no void.
  public Set<TransactionKind> voids() {
    return switch (this) {
      case VOID -> Set.of(SALE);
      case AUTHORISATION_VOID -> Set.of(AUTHORISATION);
      case COMPLETION_VOID -> Set.of(COMPLETION, COMPLETION_ADVICE);
      case BALANCE,
          SALE,
          REFUND,
          AUTHORISATION,
          COMPLETION,
          COMPLETION_ADVICE,
          REVERSAL,
          SETTLEMENT,
          UPLOAD,
          UPLOAD_END,
          SIGN_IN,
          SIGN_OFF,
          ECHO,
          SCRIPT_RESULT,
          DOWNLOAD,
          UNKNOWN ->
          Set.of();
    };
  }

  /// What a terminal does when no answer comes that it believes. A dialect may have another rule
  /// for a kind of its own: [Meaning#unanswered()] has the last word.
  public Unanswered unanswered() {
    return switch (this) {
      case SALE, VOID, REFUND, AUTHORISATION, AUTHORISATION_VOID, COMPLETION, COMPLETION_VOID ->
          Unanswered.REVERSED;
      case COMPLETION_ADVICE -> Unanswered.REPEATED;
      case BALANCE,
          REVERSAL,
          SETTLEMENT,
          UPLOAD,
          UPLOAD_END,
          SIGN_IN,
          SIGN_OFF,
          ECHO,
          SCRIPT_RESULT,
          DOWNLOAD,
          UNKNOWN ->
          Unanswered.LEFT;
    };
  }

  /// @param cents as the message has it, never negative
  /// @return as an account feels it: credits are negative
  public long signed(long cents) {
    return effect() == Effect.CREDITS || effect() == Effect.RELEASES ? -cents : cents;
  }
}
