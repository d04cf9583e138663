@needs-card-slot @needs-pin-keys @needs-receipt-tray
Feature: Settlement
  At the end of the day both sides add up the same sales.

  Background:
    Given the shop is open

  @SYM-107 @SYM-110 @SYM-113
  Scenario: The day balances
    Given a shopper has paid 120.00 with the debit card
    And a shopper has paid 35.00 with the stripe card
    When the cashier settles
    Then the terminal reports that the batch balances
    And the settlement balances, net 155.00

  @SYM-107 @SYM-110 @terminal:void-card=off @terminal:max-records=300
  Scenario: A void counts against its sale
    Given a shopper has paid 120.00 with the debit card
    And a shopper has paid 35.00 with the stripe card
    When the cashier voids the last sale
    And the cashier settles
    Then the settlement balances, net 120.00

  @SYM-110 @terminal:empty-settle=off
  Scenario: A day without sales
    When the cashier settles
    Then the terminal has nothing to settle
    And cashier and terminal are ready for the next shopper

  @SYM-25 @terminal:auto-sign-off=on
  Scenario: The shop is closed after the settlement
    Given a shopper has paid 120.00 with the debit card
    When the cashier settles
    And a shopper tries to pay 20.00 with the debit card
    Then the terminal refuses
    And nothing was sent to the host

  @SYM-25 @SYM-113 @terminal:auto-sign-off=off @terminal:void-card=off
  Scenario: The shop stays open, the next sale is of the next batch
    Given a shopper has paid 120.00 with the debit card
    When the cashier settles
    Then the settlement balances, net 120.00
    When the cashier voids the last sale
    Then nothing was approved
    And nothing was sent to the host
    When the shop opens again
    And a shopper pays 35.00 with the stripe card
    Then the terminal approves
    When the cashier settles
    Then the settlement balances, net 35.00

  @SYM-25 @SYM-113
  Scenario: The next day starts with an empty batch
    Given a shopper has paid 120.00 with the debit card
    When the cashier settles
    Then the settlement balances, net 120.00
    Given a day passes at the host
    When the shop opens again
    And a shopper pays 35.00 with the stripe card
    Then the terminal approves
    When the cashier settles
    Then the settlement balances, net 35.00

  @SYM-110
  Scenario: The host has other totals and gets every sale again
    Given a shopper has paid 120.00 with the debit card
    And the host has other totals at the next settlement
    When the cashier settles
    Then the terminal reports that the batch does not balance
    And the settlement does not balance
    And the terminal has uploaded its batch

  @SYM-114
  Scenario: The settlement is not answered and done again
    Given a shopper has paid 120.00 with the debit card
    And the host ignores the next settlement
    When the cashier settles
    Then the terminal reports a communication failure
    When the cashier settles
    Then the settlement balances, net 120.00

  @SYM-114
  Scenario: An upload is not answered
    Given a shopper has paid 120.00 with the debit card
    And the host has other totals at the next settlement
    And the host ignores the next upload
    When the cashier settles
    Then the settlement does not balance
    And the terminal has uploaded its batch
    And cashier and terminal are ready for the next shopper

  @SYM-110 @SYM-114
  Scenario: The host refuses an upload
    Given a shopper has paid 120.00 with the debit card
    And the host has other totals at the next settlement
    And the host answers 96 to the next upload
    When the cashier settles
    And the cashier settles
    Then the settlement does not balance
    And the terminal has uploaded its batch
    And cashier and terminal are ready for the next shopper

  @SYM-110 @SYM-114 @terminal:max-records=300
  Scenario: An upload breaks off and goes on where it was
    Given a shopper has paid 1.01 with the debit card
    And a shopper has paid 2.02 with the stripe card
    And a shopper has paid 3.03 with the debit card
    And a shopper has paid 4.04 with the stripe card
    And a shopper has paid 5.05 with the debit card
    And a shopper has paid 6.06 with the stripe card
    And a shopper has paid 7.07 with the debit card
    And a shopper has paid 8.08 with the stripe card
    And a shopper has paid 9.09 with the debit card
    And the host has other totals at the next settlement
    And the host ignores the upload after the next
    When the cashier settles
    Then the terminal reports a communication failure
    When the cashier settles
    Then the terminal reports that the batch does not balance
    And the terminal has uploaded its batch

  @SYM-86 @SYM-110 @needs-paper-roll
  Scenario: The paper ends in the middle of the settlement's slip
    Given a shopper has paid 120.00 with the debit card
    And the paper runs out in the middle of the next receipt
    When the cashier settles
    Then the terminal asks for paper
    When paper is loaded and the cashier confirms
    Then the settlement balances, net 120.00

  @SYM-102 @terminal:void-card=off
  Scenario: What is settled cannot be voided
    Given a shopper has paid 120.00 with the debit card
    When the cashier settles
    And the shop opens again
    And the cashier voids the last sale
    Then nothing was approved
    And nothing was sent to the host
    And the host had booked 120.00

  @SYM-122 @terminal:max-records=3
  Scenario: The terminal's memory is full
    Given a shopper has paid 10.00 with the debit card
    And a shopper has paid 11.00 with the stripe card
    And a shopper has paid 12.00 with the debit card
    When a shopper pays 13.00 with the stripe card
    Then the terminal asks to settle first
    And nothing was sent to the host
    When the cashier settles
    Then the settlement balances, net 33.00

  @SYM-107 @SYM-110 @terminal:void-card=off @terminal:max-records=300
  Scenario: The host has other totals of a long day and gets every sale again
    Given a shopper has paid 1.01 with the debit card
    And a shopper has paid 2.02 with the stripe card
    And a shopper has paid 3.03 with the debit card
    And a shopper has paid 4.04 with the stripe card
    And a shopper has paid 5.05 with the debit card
    And a shopper has paid 6.06 with the stripe card
    And a shopper has paid 7.07 with the debit card
    And a shopper has paid 8.08 with the stripe card
    And a shopper has paid 9.09 with the debit card
    And a shopper has paid 10.10 with the stripe card
    And a shopper has paid 11.11 with the debit card
    When the cashier voids the first sale
    Then the host ledger shows 65.65 in 10 sales
    Given the host has other totals at the next settlement
    When the cashier settles
    Then the terminal reports that the batch does not balance
    And the terminal has uploaded its batch

  @SYM-25 @SYM-114
  Scenario: Nothing is sold while the settlement has no answer
    Given a shopper has paid 120.00 with the debit card
    And the host ignores the next settlement
    When the cashier settles
    Then the terminal reports a communication failure
    When a shopper tries to pay 20.00 with the debit card
    Then the terminal asks to settle first
    And nothing was sent to the host
    When the cashier settles
    Then the settlement balances, net 120.00

  @SYM-25 @SYM-113 @terminal:auto-sign-off=off @needs-sign-in
  Scenario: The shop stays open and somebody pays before the next sign-in
    Given a shopper has paid 120.00 with the debit card
    When the cashier settles
    Then the settlement balances, net 120.00
    When a shopper pays 35.00 with the stripe card
    Then the terminal approves
    When the cashier signs in
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And receipts and host ledger agree
    When the cashier settles
    Then the settlement balances, net 50.00
