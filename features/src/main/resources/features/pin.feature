@needs-card-slot @needs-pin-keys @terminal:no-pin-limit=0
Feature: PIN
  Only the host checks the PIN, and only its holder knows it.

  Background:
    Given the shop is open

  @SYM-37 @terminal:pin-tries=1
  Scenario: A wrong PIN, then the right one
    When a shopper pays 20.00 with the debit card and a wrong PIN
    Then nothing was approved
    And the host found the PIN wrong
    And the display reads 55
    When a shopper pays 20.00 with the debit card
    Then the terminal approves
    And the host ledger shows 20.00 in 1 sale

  @SYM-38
  Scenario: A wrong PIN three times is never a sale
    When a shopper pays 20.00 with the debit card and a wrong PIN
    And a shopper pays 20.00 with the debit card and a wrong PIN
    And a shopper pays 20.00 with the debit card and a wrong PIN
    Then nothing was approved
    And the host has never booked anything
    When a shopper pays 20.00 with the stripe card
    Then the terminal approves

  @SYM-38
  Scenario: After too many wrong PINs the card is kept
    Given the host answers 38 to the next payment
    When a shopper pays 20.00 with the debit card and a wrong PIN
    Then the terminal asks to keep the card
    And no receipt is printed
    And the host has never booked anything

  @SYM-37
  Scenario: A balance needs the PIN as well
    When a shopper asks for the balance with the debit card and a wrong PIN
    Then the host found the PIN wrong
    And the display reads 55

  @SYM-130
  Scenario: The PIN pad is dead
    Given the PIN pad does not answer
    When a shopper pays 20.00 with the debit card
    Then the terminal reports a PIN pad error
    And nothing was sent to the host

  @SYM-37
  Scenario: The PIN is not typed
    When the cashier starts a sale of 20.00
    And the shopper presents the debit card and waits
    And the terminal is left alone for a long time
    Then the terminal has waited for input as long as it should
    And nothing was approved
    And the host has never booked anything

  @SYM-31
  Scenario: The cashier cancels while the shopper looks for the PIN
    When the cashier starts a sale of 20.00
    And the shopper presents the debit card and waits
    And the cashier cancels
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host
    When a shopper pays 20.00 with the debit card
    Then the terminal approves
    And the host ledger shows 20.00 in 1 sale
