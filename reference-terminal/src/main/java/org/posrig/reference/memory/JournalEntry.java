package org.posrig.reference.memory;

import org.posrig.card.Pan;

/// One transaction of the journal.
///
/// @param voucher the STAN: voucher number and STAN are one in these terminals
/// @param cents positive; what was approved
/// @param way `S` swiped, `I` inserted, `M` neither: a void without its card
/// @param auth of the host's answer; of an advice that of its pre-authorisation
/// @param time of the host, `yyyy/MM/dd HH:mm:ss`
/// @param original what it is about: a void's or a completion's voucher, a refund's reference
///     number; empty for a sale, or when it is of no batch of this terminal
/// @param originalDate `MMDD` of what is refunded or completed; else empty
/// @param parties issuer and acquirer from F44; may be empty
/// @param voided whether a void took it back
/// @param told whether the host has been told of it
public record JournalEntry(
    Kind kind,
    String voucher,
    String batch,
    long cents,
    Pan pan,
    String way,
    String auth,
    String rrn,
    String time,
    String operator,
    String original,
    String originalDate,
    String parties,
    boolean voided,
    Told told) {

  /// What a journal can hold.
  public enum Kind {
    SALE,
    VOID,
    REFUND,
    AUTHORISATION,
    AUTHORISATION_VOID,
    COMPLETION,
    COMPLETION_ADVICE,
    COMPLETION_VOID;

    /// What a transaction does to the batch's totals.
    public enum Side {
      DEBIT,
      CREDIT,
      NONE
    }

    public Side side() {
      return switch (this) {
        case SALE, COMPLETION, COMPLETION_ADVICE -> Side.DEBIT;
        case VOID, REFUND, COMPLETION_VOID -> Side.CREDIT;
        case AUTHORISATION, AUTHORISATION_VOID -> Side.NONE;
      };
    }

    /// Whether the card holder gets something back.
    public boolean givesBack() {
      return side() == Side.CREDIT || this == AUTHORISATION_VOID;
    }
  }

  /// What the host knows of a transaction.
  public enum Told {
    /// It decided about it.
    BY_REQUEST,
    /// An advice that still has to go.
    WAITS,
    /// An advice that it has taken.
    TAKEN,
    /// An advice that it has refused: people must clear it up.
    REFUSED
  }

  /// As the account feels it.
  public long signedCents() {
    return kind.givesBack() ? -cents : cents;
  }

  public boolean isSale() {
    return kind == Kind.SALE;
  }

  /// What a void of a completion is for.
  public boolean isCompletion() {
    return kind == Kind.COMPLETION || kind == Kind.COMPLETION_ADVICE;
  }

  /// An advice that the host refused counts nowhere.
  public boolean counts(Kind.Side side) {
    return kind.side() == side && told != Told.REFUSED;
  }

  /// One line of an upload's list: a charge that the host decided, and nobody has taken back.
  public boolean isListed() {
    return (isSale() || kind == Kind.COMPLETION) && !voided;
  }

  /// Goes up by itself: its kind is told.
  public boolean isUploadedAlone() {
    return kind == Kind.REFUND
        || (kind == Kind.COMPLETION_ADVICE && told != Told.REFUSED && !voided);
  }

  public JournalEntry markedVoided() {
    return with(true, told);
  }

  public JournalEntry told(Told now) {
    return with(voided, now);
  }

  private JournalEntry with(boolean isVoided, Told now) {
    return new JournalEntry(
        kind,
        voucher,
        batch,
        cents,
        pan,
        way,
        auth,
        rrn,
        time,
        operator,
        original,
        originalDate,
        parties,
        isVoided,
        now);
  }
}
