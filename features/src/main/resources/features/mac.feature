@needs-card-slot @needs-pin-keys
Feature: MAC
  Host and terminal accept only messages with a valid MAC of the key of the day.

  Background:
    Given the shop is open

  @SYM-24 @SYM-29 @SYM-87
  Scenario: The host sends a wrong MAC in its approval
    Given the host sends a wrong MAC in its answer to the next payment
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a wrong MAC
    And no receipt for 120.00 is printed
    When a shopper pays 15.00 with the stripe card
    Then the terminal reverses the payment because the MAC was wrong
    And the host ledger shows 15.00 in 1 sale

  @SYM-24
  Scenario: The MAC of the answer is broken on the way
    Given the MAC of the answer to the next payment is broken
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a wrong MAC
    When a shopper pays 15.00 with the stripe card
    Then the host ledger shows 15.00 in 1 sale

  @SYM-24 @terminal:reversal-done-codes=00,12,25
  Scenario: A refusal with a wrong MAC is no refusal
    Given the host answers 51 to the next payment
    And the MAC of the answer to the next payment is broken
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a wrong MAC
    When a shopper pays 15.00 with the stripe card
    Then the terminal reverses the payment because the MAC was wrong
    And the host ledger shows 15.00 in 1 sale

  @SYM-24 @terminal:response-mismatch=keep
  Scenario: The answer comes without a code
    Given the host leaves the response code out of its answer to the next payment
    When a shopper pays 120.00 with the debit card
    Then nothing was approved
    And no receipt for 120.00 is printed
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 15.00 in 1 sale

  @SYM-24
  Scenario: The answer comes without a MAC
    Given the answer to the next payment loses its MAC
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a bad answer
    And nothing was approved
    When a shopper pays 15.00 with the stripe card
    Then the host ledger shows 15.00 in 1 sale

  @SYM-24 @SYM-29
  Scenario: The host does not believe the request
    Given the MAC of the next payment request is broken
    When a shopper pays 120.00 with the debit card
    Then nothing was approved
    And the host has never booked anything
    When the shop opens again
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 15.00 in 1 sale

  @SYM-24 @SYM-104
  Scenario: The host sends a wrong MAC with a balance
    Given the host sends a wrong MAC in its answer to the next balance inquiry
    When a shopper asks for the balance with the debit card
    Then the terminal reports a wrong MAC
    And no receipt is printed
