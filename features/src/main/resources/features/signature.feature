@needs-card-slot @needs-pin-keys
Feature: Signature
  Host and terminal believe only what is signed with the key of the day.

  Background:
    Given the shop is open

  @SYM-24 @SYM-29 @SYM-87
  Scenario: The host signs its approval wrongly
    Given the host signs its answer to the next payment wrongly
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a wrong signature
    And no receipt over 120.00 is printed
    When a shopper pays 15.00 with the stripe card
    Then the terminal takes the payment back because the signature was wrong
    And the host's books hold 15.00 in 1 sale

  @SYM-24
  Scenario: The signature of the answer is broken on the way
    Given the signature of the answer to the next payment is broken
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a wrong signature
    When a shopper pays 15.00 with the stripe card
    Then the host's books hold 15.00 in 1 sale

  @SYM-24
  Scenario: A refusal that nobody has signed rightly is no refusal
    Given the host answers 51 to the next payment
    And the signature of the answer to the next payment is broken
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a wrong signature
    When a shopper pays 15.00 with the stripe card
    Then the terminal takes the payment back because the signature was wrong
    And the host's books hold 15.00 in 1 sale

  @SYM-24
  Scenario: The answer comes without a code
    Given the host leaves the code out of its answer to the next payment
    When a shopper pays 120.00 with the debit card
    Then nothing was approved
    And no receipt over 120.00 is printed
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host's books hold 15.00 in 1 sale

  @SYM-24
  Scenario: The answer comes without a signature
    Given the answer to the next payment loses its signature
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a bad answer
    And nothing was approved
    When a shopper pays 15.00 with the stripe card
    Then the host's books hold 15.00 in 1 sale

  @SYM-24 @SYM-29
  Scenario: The host does not believe the request
    Given the signature of the request of the next payment is broken
    When a shopper pays 120.00 with the debit card
    Then nothing was approved
    And the host has never booked anything
    When the cashier signs in
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host's books hold 15.00 in 1 sale

  @SYM-24 @SYM-104
  Scenario: The host signs a balance wrongly
    Given the host signs its answer to the next balance inquiry wrongly
    When a shopper asks for the balance with the debit card
    Then the terminal reports a wrong signature
    And no receipt is printed
