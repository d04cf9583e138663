@needs-card-slot @needs-pin-keys @needs-receipt-tray @terminal:void-card=off
Feature: Void
  The supervisor voids a sale of the day, whole and once.

  Background:
    Given the shop is open
    And a shopper has paid 120.00 with the debit card

  @SYM-97
  Scenario: The last sale is voided
    When the cashier voids the last sale
    Then the terminal approves
    And a void slip for 120.00 is printed
    And the host ledger is empty

  @SYM-97 @terminal:max-records=300
  Scenario: A void with an older sale behind it touches only its own
    Given a shopper has paid 35.00 with the stripe card
    When the cashier voids the last sale
    Then the host ledger shows 120.00 in 1 sale

  @SYM-97 @terminal:max-records=300
  Scenario: An older sale is voided, the last one stays
    Given a shopper has paid 35.00 with the stripe card
    When the cashier voids the first sale
    Then the terminal approves
    And a void slip for 120.00 is printed
    And the host ledger shows 35.00 in 1 sale

  @SYM-102
  Scenario: A sale is voided once
    When the cashier voids the last sale
    Then the host ledger is empty
    When the cashier voids the last sale
    Then nothing was approved
    And nothing was sent to the host
    And the host ledger is empty

  @SYM-97 @terminal:void-card=on
  Scenario: The void asks for the card
    When the cashier voids the last sale
    And the shopper presents the debit card
    Then the terminal approves
    And a void slip for 120.00 is printed
    And the host ledger is empty

  @SYM-102
  Scenario: The voucher is unknown
    When the cashier voids the voucher 999999
    Then nothing was approved
    And nothing was sent to the host
    And the host ledger shows 120.00 in 1 sale

  @SYM-97
  Scenario: The supervisor's password is wrong
    When the cashier voids the last sale with a wrong supervisor password
    Then the terminal reports a wrong password
    And nothing was sent to the host
    And the host ledger shows 120.00 in 1 sale

  @SYM-97
  Scenario: The host refuses the void
    Given the host answers 12 to the next void
    When the cashier voids the last sale
    Then the terminal declines
    And the host ledger shows 120.00 in 1 sale

  @SYM-19 @SYM-92
  Scenario: The void is booked and not answered
    Given the host books the next void and does not answer
    When the cashier voids the last sale
    Then the terminal reports a communication failure
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 135.00 in 2 sales

  @SYM-92 @SYM-97
  Scenario: A payment without an answer is reversed before a void
    Given the answer to the next payment is lost
    When a shopper pays 50.00 with the debit card
    Then the terminal reports no answer
    When the cashier voids the first sale
    Then the terminal approves
    And the terminal reverses the payment because the host did not answer
    And the reversal went before the next payment
    And the host ledger is empty

  @SYM-97
  Scenario: The slip of a void is printed again
    When the cashier voids the last sale
    Then the terminal approves
    When the cashier reprints the last receipt
    Then the terminal reprints
    And a void slip for 120.00 marked as a duplicate is printed
    And nothing was sent to the host

  @SYM-86 @SYM-97 @needs-paper-roll
  Scenario: The paper ends in the middle of the slip of a void
    Given the paper runs out in the middle of the next receipt
    When the cashier voids the last sale
    Then the terminal asks for paper
    When paper is loaded and the cashier confirms
    Then a void slip for 120.00 is printed
    And the host ledger is empty

  @SYM-31 @terminal:first-stan=1
  Scenario: The cashier cancels at the last question before a void
    When the cashier wants to void
    And the cashier types 1234
    And the cashier types 000002
    And the cashier cancels
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host
    And the host ledger shows 120.00 in 1 sale

  @SYM-31
  Scenario: The cashier cancels at the supervisor's password
    When the cashier wants to void
    And the cashier cancels
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host
    And the host ledger shows 120.00 in 1 sale

  @SYM-31
  Scenario: The cashier cancels at the voucher
    When the cashier wants to void
    And the cashier types 1234
    And the cashier cancels
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host
    And the host ledger shows 120.00 in 1 sale

  @SYM-24 @SYM-92
  Scenario: The host sends a wrong MAC in its answer to a void
    Given the host sends a wrong MAC in its answer to the next void
    When the cashier voids the last sale
    Then the terminal reports a wrong MAC
    And nothing was approved
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 135.00 in 2 sales

  @SYM-62 @SYM-92 @terminal:response-mismatch=keep
  Scenario: The answer to a void has another amount
    Given the answer to the next void has another amount and a valid MAC
    When the cashier voids the last sale
    Then the terminal reports a bad answer
    And nothing was approved
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 135.00 in 2 sales
