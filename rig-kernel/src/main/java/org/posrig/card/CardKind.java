package org.posrig.card;

/// What kind of account a card is of.
public enum CardKind {
  DEBIT,
  CREDIT,
  QUASI_CREDIT,
  PREPAID
}
