@needs-card-slot @needs-pin-keys
Feature: Late answer
  An answer counts only for its own request, and only in time.

  Background:
    Given the shop is open

  @SYM-09 @SYM-11
  Scenario: The answer is late but in time
    Given the answer to the next payment comes late but in time
    When a shopper pays 120.00 with the debit card
    Then the terminal approves
    And the host ledger shows 120.00 in 1 sale
    And no reversal was sent

  @SYM-09 @SYM-19 @terminal:copies=2
  Scenario: The answer comes too late while the next one is on time
    Given the answer to the next payment comes too late
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And merchant and shopper each have a receipt for 15.00
    And the reversal went before the next payment
    And the host ledger shows 15.00 in 1 sale

  @SYM-09
  Scenario: The terminal gives up when its time is over, neither before nor long after
    Given the host ignores the next payment
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    And the terminal has waited for the answer as long as it should

  @SYM-09 @SYM-36
  Scenario: The host itself answers too late
    Given the host answers the next payment too late
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    When a shopper pays 15.00 with the stripe card
    Then the host ledger shows 15.00 in 1 sale

  @SYM-11 @SYM-89
  Scenario: The answer arrives twice
    Given the answer to the next payment arrives twice
    When a shopper pays 120.00 with the debit card
    Then the terminal approves
    And the host ledger shows 120.00 in 1 sale
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 135.00 in 2 sales

  @SYM-89
  Scenario: The request arrives twice
    Given the next payment request arrives twice
    When a shopper pays 120.00 with the debit card
    Then the terminal approves
    And the host ledger shows 120.00 in 1 sale

  @SYM-11 @terminal:copies=2 @terminal:max-records=300
  Scenario: An old answer comes first
    Given a shopper has paid 10.00 with the stripe card
    And an old answer comes before the answer to the next payment
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And merchant and shopper each have a receipt for 15.00
    And receipts and host ledger agree

  @SYM-62 @terminal:response-mismatch=keep
  Scenario Outline: The host's answer names another <thing>
    Given the host names another <thing> in its answer to the next payment
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a bad answer
    And nothing was approved
    And no receipt for 120.00 is printed
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 15.00 in 1 sale

    Examples:
      | thing               |
      | kind of transaction |
      | merchant            |

  @SYM-62 @terminal:response-mismatch=keep
  Scenario Outline: The answer has another <thing>
    Given the answer to the next payment has another <thing> and a valid MAC
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a bad answer
    And nothing was approved
    And no receipt for 120.00 is printed
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 15.00 in 1 sale

    Examples:
      | thing    |
      | STAN     |
      | amount   |
      | terminal |

  @SYM-09 @needs-sign-in
  Scenario: The terminal waits for a sign-in and a settlement as long as for a payment
    Given a shopper has paid 20.00 with the debit card
    And the host ignores the next sign-in
    When the cashier signs in
    Then the terminal reports no answer
    And the terminal has waited for the answer to the sign-in as long as it should
    When the cashier signs in
    Given the host ignores the next settlement
    When the cashier settles
    Then the terminal reports no answer
    And the terminal has waited for the answer to the settlement as long as it should

  @SYM-62 @terminal:response-mismatch=delete
  Scenario: A terminal that ends at an answer that does not fit says so
    Given the answer to the next payment has another amount and a valid MAC
    When a shopper pays 120.00 with the debit card
    Then the terminal reports an answer to something else
    And nothing was approved
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And no reversal was sent
    And the host ledger shows 135.00 in 2 sales

  @SYM-09 @SYM-94 @terminal:reversal-tries=3 @terminal:reversal-when=before-next
  Scenario: The terminal waits for the answer to a reversal as long as for a payment
    Given the answer to the next payment is lost
    And the host ignores the next 3 reversals
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal reports a failed reversal
    And the terminal has waited for the answer to the reversal as long as it should

  @SYM-09 @SYM-97 @needs-receipt-tray @terminal:void-card=off
  Scenario: The answer to a void is late but in time
    Given a shopper has paid 120.00 with the debit card
    And the answer to the next void comes late but in time
    When the cashier voids the last sale
    Then the terminal approves
    And the host ledger is empty
    And no reversal was sent
