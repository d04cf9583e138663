@needs-card-slot @needs-pin-keys
Feature: Reversal
  A payment without an answer is taken back before anything else is asked of the host.

  Background:
    Given the shop is open

  @SYM-12 @SYM-19 @SYM-89 @SYM-90 @SYM-92 @SYM-93 @SYM-96
  Scenario: The host booked and its answer was lost
    Given the answer to the next payment is lost
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    And the host had booked 120.00
    And no receipt over 120.00 is printed
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the terminal takes the payment back because no answer came
    And the reversal went before the next payment
    And the host's books hold 15.00 in 1 sale

  @SYM-19 @SYM-92
  Scenario: The request was lost, the host knows nothing
    Given the request of the next payment is lost
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 1 time
    And the host's books hold 15.00 in 1 sale

  @SYM-19 @SYM-92
  Scenario: The host books and says nothing
    Given the host books the next payment and says nothing
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    When a shopper pays 15.00 with the stripe card
    Then the reversal went before the next payment
    And the host's books hold 15.00 in 1 sale

  @SYM-19
  Scenario: The host ignores the payment
    Given the host ignores the next payment
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    And the host has never booked anything
    When a shopper pays 15.00 with the stripe card
    Then the host's books hold 15.00 in 1 sale

  @SYM-93
  Scenario: The host does not know the payment that is taken back
    Given the host ignores the next payment
    And the host answers 25 to the next reversal
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 1 time
    And the host's books hold 15.00 in 1 sale

  @SYM-94 @terminal:reversal-tries=3
  Scenario: The first reversal is not answered
    Given the answer to the next payment is lost
    And the host ignores the next reversal
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 2 times
    And the host's books hold 15.00 in 1 sale

  @SYM-94 @SYM-95 @terminal:reversal-tries=3 @terminal:reversal-when=before-next
  Scenario: No reversal is answered, nothing is sold until one is
    Given the answer to the next payment is lost
    And the host ignores the next 3 reversals
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal reports a failed reversal
    And nothing was approved
    And the host's books hold 120.00 in 1 sale
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 4 times
    And the host's books hold 15.00 in 1 sale

  @SYM-08 @SYM-18 @SYM-94 @terminal:reversal-when=before-next
  Scenario: The host cannot be reached when the payment is taken back
    Given the answer to the next payment is lost
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    Given the next connection is refused
    When a shopper pays 15.00 with the stripe card
    Then the terminal reports a failed reversal
    And nothing was approved
    And the host's books hold 120.00 in 1 sale
    When the line is repaired
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host's books hold 15.00 in 1 sale

  @SYM-08 @SYM-14 @SYM-94 @terminal:reversal-tries=3 @terminal:reversal-when=before-next
  Scenario Outline: The connection <fault> when the payment is taken back
    Given the answer to the next payment is lost
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    Given the next connection <fault>
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host's books hold 15.00 in 1 sale

    Examples:
      | fault                  |
      | is swallowed           |
      | is accepted and closed |

  @SYM-94 @terminal:reversal-tries=3
  Scenario: The host is out of order when the payment is taken back
    Given the answer to the next payment is lost
    And the host answers 96 to the next reversal
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 2 times
    And the host's books hold 15.00 in 1 sale

  @SYM-94 @terminal:reversal-tries=3
  Scenario: The answer to the reversal is signed wrongly
    Given the answer to the next payment is lost
    And the host signs its answer to the next reversal wrongly
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 2 times
    And the host's books hold 15.00 in 1 sale

  @SYM-94 @terminal:reversal-tries=3
  Scenario: The answer to the reversal is lost
    Given the answer to the next payment is lost
    And the answer to the next reversal is lost
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 2 times
    And the host's books hold 15.00 in 1 sale

  @SYM-92
  Scenario: A payment is taken back before the settlement
    Given a shopper has paid 35.00 with the stripe card
    And the answer to the next payment is lost
    When a shopper pays 120.00 with the debit card
    And the cashier settles
    Then the reversal was sent 1 time
    And the settlement balances over 35.00

  @SYM-25 @SYM-92
  Scenario: A payment is taken back although the cashier signs off before
    Given the answer to the next payment is lost
    When a shopper pays 120.00 with the debit card
    And the cashier signs off
    And the cashier signs in
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host's books hold 15.00 in 1 sale

  @SYM-20 @SYM-92
  Scenario: A payment is taken back although the cashier signs in before
    Given the answer to the next payment is lost
    When a shopper pays 120.00 with the debit card
    And the cashier signs in
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host's books hold 15.00 in 1 sale

  @SYM-62 @SYM-94
  Scenario: The answer to the reversal is about another number
    Given the answer to the next payment is lost
    And the answer to the next reversal is about another number and signed again
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 2 times
    And the host's books hold 15.00 in 1 sale
