@needs-card-slot @needs-pin-keys
Feature: Reversal
  A payment without an answer is reversed before any other request goes to the host.

  Background:
    Given the shop is open

  @SYM-12 @SYM-19 @SYM-89 @SYM-90 @SYM-92 @SYM-93 @SYM-96
  Scenario: The host booked and its answer was lost
    Given the answer to the next payment is lost
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    And the host had booked 120.00
    And no receipt for 120.00 is printed
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the terminal reverses the payment because the host did not answer
    And the reversal went before the next payment
    And the host ledger shows 15.00 in 1 sale

  @SYM-19 @SYM-92
  Scenario: The request was lost, the host knows nothing
    Given the next payment request is lost
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 1 time
    And the host ledger shows 15.00 in 1 sale

  @SYM-19 @SYM-92
  Scenario: The host books and does not answer
    Given the host books the next payment and does not answer
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    When a shopper pays 15.00 with the stripe card
    Then the reversal went before the next payment
    And the host ledger shows 15.00 in 1 sale

  @SYM-19
  Scenario: The host ignores the payment
    Given the host ignores the next payment
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    And the host has never booked anything
    When a shopper pays 15.00 with the stripe card
    Then the host ledger shows 15.00 in 1 sale

  @SYM-93
  Scenario: The host does not know the payment that is reversed
    Given the host ignores the next payment
    And the host answers 25 to the next reversal
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 1 time
    And the host ledger shows 15.00 in 1 sale

  @SYM-94 @terminal:reversal-tries=3
  Scenario: The first reversal is not answered
    Given the answer to the next payment is lost
    And the host ignores the next reversal
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 2 times
    And the host ledger shows 15.00 in 1 sale

  @SYM-94 @SYM-95 @terminal:reversal-tries=3 @terminal:reversal-when=before-next @terminal:reversal-after-exhausted=keep
  Scenario: No reversal is answered, nothing is sold until one is
    Given the answer to the next payment is lost
    And the host ignores the next 3 reversals
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal reports a failed reversal
    And nothing was approved
    And the host ledger shows 120.00 in 1 sale
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 4 times
    And the host ledger shows 15.00 in 1 sale

  @SYM-94 @SYM-95 @terminal:reversal-tries=3 @terminal:reversal-when=before-next @terminal:reversal-after-exhausted=drop
  Scenario: A terminal that gives up its reversal after the last try says so
    Given the answer to the next payment is lost
    And the host ignores the next 3 reversals
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal reports a failed reversal
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 3 times
    And the host ledger shows 135.00 in 2 sales

  @SYM-08 @SYM-18 @SYM-94 @terminal:reversal-when=before-next
  Scenario: The host cannot be reached when the payment is reversed
    Given the answer to the next payment is lost
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    Given the next connection is refused
    When a shopper pays 15.00 with the stripe card
    Then the terminal reports a failed reversal
    And nothing was approved
    And the host ledger shows 120.00 in 1 sale
    When the link is repaired
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 15.00 in 1 sale

  @SYM-08 @SYM-14 @SYM-94 @terminal:reversal-tries=3 @terminal:reversal-when=before-next
  Scenario Outline: The connection <fault> when the payment is reversed
    Given the answer to the next payment is lost
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    Given the next connection <fault>
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 15.00 in 1 sale

    Examples:
      | fault                  |
      | is swallowed           |
      | is accepted and closed |

  @SYM-94 @terminal:reversal-tries=3
  Scenario: The host is out of order when the payment is reversed
    Given the answer to the next payment is lost
    And the host answers 96 to the next reversal
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 2 times
    And the host ledger shows 15.00 in 1 sale

  @SYM-94 @terminal:reversal-tries=3
  Scenario: The answer to the reversal has a wrong MAC
    Given the answer to the next payment is lost
    And the host sends a wrong MAC in its answer to the next reversal
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 2 times
    And the host ledger shows 15.00 in 1 sale

  @SYM-94 @terminal:reversal-tries=3
  Scenario: The answer to the reversal is lost
    Given the answer to the next payment is lost
    And the answer to the next reversal is lost
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 2 times
    And the host ledger shows 15.00 in 1 sale

  @SYM-92
  Scenario: A payment is reversed before the settlement
    Given a shopper has paid 35.00 with the stripe card
    And the answer to the next payment is lost
    When a shopper pays 120.00 with the debit card
    And the cashier settles
    Then the reversal was sent 1 time
    And the settlement balances, net 35.00

  @SYM-25 @SYM-92 @needs-sign-off @needs-sign-in
  Scenario: A payment is reversed although the cashier signs off before
    Given the answer to the next payment is lost
    When a shopper pays 120.00 with the debit card
    And the cashier signs off
    And the cashier signs in
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 15.00 in 1 sale

  @SYM-20 @SYM-92 @needs-sign-in
  Scenario: A payment is reversed although the cashier signs in before
    Given the answer to the next payment is lost
    When a shopper pays 120.00 with the debit card
    And the cashier signs in
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 15.00 in 1 sale

  @SYM-62 @SYM-94 @terminal:reversal-tries=3
  Scenario: The answer to the reversal has another STAN
    Given the answer to the next payment is lost
    And the answer to the next reversal has another STAN and a valid MAC
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal was sent 2 times
    And the host ledger shows 15.00 in 1 sale
