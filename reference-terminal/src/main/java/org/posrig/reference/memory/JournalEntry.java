package org.posrig.reference.memory;

import org.posrig.card.Pan;

/// One transaction of the journal.
///
/// @param voucher the STAN: voucher number and STAN are one in these terminals
/// @param cents positive; what was approved
/// @param way `S` swiped, `I` inserted, `M` neither: a void without its card
/// @param time of the host, `yyyy/MM/dd HH:mm:ss`
/// @param original the voided sale's voucher, or the refunded sale's reference number; empty for a
///     sale
/// @param originalDate `MMDD` of a refunded sale; else empty
/// @param parties issuer and acquirer from F44; may be empty
/// @param voided whether a void took this sale back
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
    boolean voided) {

  /// What a journal can hold.
  public enum Kind {
    SALE,
    VOID,
    REFUND;

    /// Whether the card holder gets money.
    public boolean isCredit() {
      return switch (this) {
        case SALE -> false;
        case VOID, REFUND -> true;
      };
    }
  }

  /// As the account feels it.
  public long signedCents() {
    return kind.isCredit() ? -cents : cents;
  }

  public boolean isSale() {
    return kind == Kind.SALE;
  }

  /// A sale that nobody has taken back.
  public boolean isLive() {
    return isSale() && !voided;
  }

  public JournalEntry markedVoided() {
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
        true);
  }
}
