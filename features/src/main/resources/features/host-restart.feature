@needs-card-slot @needs-pin-keys
Feature: Host restart
  The host may fall over at any time; neither side may then believe in a sale that the other does not know.

  Background:
    Given the shop is open

  @SYM-36
  Scenario: The host restarts in the middle of a payment and remembers
    Given the host restarts before it answers the next payment
    When a shopper pays 120.00 with the debit card
    Then nothing was approved
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 15.00 in 1 sale

  @SYM-36
  Scenario: The host restarts in the middle of a payment and forgets
    Given the host restarts and forgets everything before it answers the next payment
    When a shopper pays 120.00 with the debit card
    Then nothing was approved
    When the shop opens again
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 15.00 in 1 sale

  @SYM-36 @SYM-115 @needs-receipt-tray
  Scenario: The host forgets the day, the terminal uploads it again
    Given a shopper has paid 120.00 with the debit card
    And the host restarts and forgets everything before it answers the next balance inquiry
    When a shopper asks for the balance with the debit card
    And the cashier settles
    Then the settlement does not balance
    And the terminal has uploaded its batch

  @SYM-36 @needs-sign-off @needs-sign-in
  Scenario: The host restarts in the middle of a sign-in
    Given the cashier signs off
    And the host restarts before it answers the next sign-in
    When the cashier signs in
    Then the terminal reports a communication failure
    When the cashier signs in
    Then the terminal is ready for work
