@needs-card-slot @needs-pin-keys
Feature: Balance
  Asking costs nothing, prints nothing and leaves nothing behind.

  Background:
    Given the shop is open

  @SYM-104
  Scenario: A shopper asks for the balance
    Given the account of the debit card has 512.34
    When a shopper asks for the balance with the debit card
    Then the terminal shows the balance
    And the display reads 512.34
    And no receipt is printed
    And the host has never booked anything

  @SYM-104
  Scenario: A shopper owes the bank
    Given the account of the debit card has -12.34
    When a shopper asks for the balance with the debit card
    Then the terminal shows the balance
    And the display reads -12.34
    And the host has never booked anything

  @SYM-104
  Scenario: The balance is not answered, and nothing is reversed
    Given the host ignores the next balance inquiry
    When a shopper asks for the balance with the debit card
    Then the terminal reports a communication failure
    When a shopper pays 20.00 with the debit card
    Then the terminal approves
    And no reversal was sent
    And the host ledger shows 20.00 in 1 sale

  @SYM-31 @SYM-104
  Scenario: The cashier cancels while the terminal waits for the card
    When the cashier wants to see a balance
    And the cashier cancels
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host
