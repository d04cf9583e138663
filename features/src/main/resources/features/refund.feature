@needs-card-slot @needs-pin-keys @needs-receipt-tray
Feature: Refund
  Money goes back for a sale of an earlier batch, whole or in parts, to the card that paid.

  Background:
    Given the shop is open
    And a shopper has paid 120.00 with the debit card
    And the shop has settled and opened again

  @SYM-98 @SYM-101
  Scenario: A sale is refunded as a whole
    When the cashier refunds 120.00 of the last sale to the debit card
    Then the terminal approves
    And a slip of the refund for 120.00 is printed
    And the host had booked -120.00
    And the host ledger shows 0.00 in 1 sale
    When the cashier settles
    Then the settlement balances, net -120.00

  @SYM-98 @SYM-101
  Scenario: A sale is refunded in two parts, and there is no third
    When the cashier refunds 50.00 of the last sale to the debit card
    Then the terminal approves
    When the cashier refunds 70.00 of the last sale to the debit card
    Then the terminal approves
    And the host ledger shows 0.00 in 1 sale
    When the cashier refunds 0.01 of the last sale to the debit card
    Then the terminal declines
    And nothing was approved
    And the host ledger shows 0.00 in 1 sale

  @SYM-98 @SYM-101
  Scenario: A refund of more than was paid
    When the cashier refunds 120.01 of the last sale to the debit card
    Then the terminal declines
    And the host ledger shows 120.00 in 1 sale

  @SYM-98 @SYM-101
  Scenario: A second part that is more than what is left
    When the cashier refunds 100.00 of the last sale to the debit card
    Then the terminal approves
    When the cashier refunds 20.01 of the last sale to the debit card
    Then the terminal declines
    And the host ledger shows 20.00 in 1 sale

  @SYM-98 @SYM-101
  Scenario: A refund of a sale that nobody made
    When the cashier refunds 20.00 of a sale that was never made to the debit card
    Then the terminal declines
    And the host ledger shows 120.00 in 1 sale

  @SYM-98 @SYM-101
  Scenario: A refund under the date of another day
    When the cashier refunds 20.00 of the last sale under a wrong date to the debit card
    Then the terminal declines
    And the host ledger shows 120.00 in 1 sale

  @SYM-98 @SYM-101
  Scenario: A refund to another card than the one that paid
    When the cashier refunds 20.00 of the last sale to the stripe card
    Then the terminal declines
    And the host ledger shows 120.00 in 1 sale

  @SYM-98 @SYM-101
  Scenario: A refund without the supervisor
    When the cashier refunds 20.00 of the last sale with a wrong supervisor password to the debit card
    Then the terminal reports a wrong password
    And nothing was sent to the host
    And the host ledger shows 120.00 in 1 sale

  @SYM-31
  Scenario: The cashier thinks better of a refund
    When the cashier wants to refund
    And the cashier cancels
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host

  @SYM-25 @needs-sign-off
  Scenario: No refund while nobody is signed in
    Given the cashier signs off
    When the cashier tries to refund
    Then the terminal refuses
    And nothing was sent to the host

  @SYM-98 @SYM-101
  Scenario: The slip of a refund is printed again
    When the cashier refunds 20.00 of the last sale to the debit card
    Then the terminal approves
    When the cashier reprints the last receipt
    Then the terminal reprints
    And a receipt for 20.00 marked as a duplicate is printed
    And nothing was sent to the host

  @SYM-86 @needs-paper-roll
  Scenario: The paper ends in the middle of the slip of a refund
    Given the paper runs out in the middle of the next receipt
    When the cashier refunds 20.00 of the last sale to the debit card
    Then the terminal asks for paper
    When paper is loaded and the cashier confirms
    Then a slip of the refund for 20.00 is printed
    And the host ledger shows 100.00 in 1 sale

  @SYM-92
  Scenario: A payment without an answer is reversed before a refund
    Given the answer to the next payment is lost
    When a shopper pays 35.00 with the stripe card
    Then the terminal reports no answer
    When the cashier refunds 20.00 of the first sale to the debit card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 100.00 in 1 sale

  @SYM-19
  Scenario: The request of a refund is lost
    Given the next refund request is lost
    When the cashier refunds 20.00 of the last sale to the debit card
    Then the terminal reports no answer
    And nothing was approved
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 135.00 in 2 sales

  @SYM-19
  Scenario: The answer to a refund is lost, and the next payment goes through
    Given the answer to the next refund is lost
    When the cashier refunds 20.00 of the last sale to the debit card
    Then the terminal reports no answer
    And the host had booked -20.00
    And nothing was approved
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves

  @SYM-24
  Scenario: The host sends a wrong MAC in its answer to a refund
    Given the host sends a wrong MAC in its answer to the next refund
    When the cashier refunds 20.00 of the last sale to the debit card
    Then the terminal reports a wrong MAC
    And nothing was approved
    And no receipt for 20.00 is printed

  @SYM-62
  Scenario: The answer to a refund has another amount
    Given the answer to the next refund has another amount and a valid MAC
    When the cashier refunds 20.00 of the last sale to the debit card
    Then the terminal reports a bad answer
    And nothing was approved

  @SYM-49
  Scenario: The host does not do refunds today
    Given the host answers 91 to the next refund
    When the cashier refunds 20.00 of the last sale to the debit card
    Then the terminal declines
    And the host ledger shows 120.00 in 1 sale

  @SYM-14
  Scenario: The connection of a refund is refused
    Given the next connection is refused
    When the cashier refunds 20.00 of the last sale to the debit card
    Then the terminal reports a failed connection
    And the host ledger shows 120.00 in 1 sale

  @SYM-119 @needs-power-switch
  Scenario: The power goes after the request of a refund
    Given the power fails after the next refund request
    When the cashier refunds 20.00 of the last sale to the debit card
    And the power comes back
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves

  @SYM-85 @SYM-119 @needs-power-switch
  Scenario: The power goes in the middle of the slip of a refund
    Given the power fails in the middle of the next receipt
    When the cashier refunds 20.00 of the last sale to the debit card
    And the power comes back
    Then a receipt for 20.00 marked as a duplicate is printed
    And the host ledger shows 100.00 in 1 sale

  @SYM-107 @SYM-110 @terminal:void-card=off
  Scenario: Sales, a void and a refund are settled together
    Given a shopper has paid 35.00 with the stripe card
    When the cashier refunds 20.00 of the first sale to the debit card
    And the cashier voids the last sale
    Then the terminal approves
    Given a shopper has paid 8.00 with the stripe card
    When the cashier settles
    Then the settlement balances, net -12.00

  @SYM-110
  Scenario: The host has other totals and gets sales and refunds again
    Given a shopper has paid 35.00 with the stripe card
    And the host has other totals at the next settlement
    When the cashier refunds 20.00 of the first sale to the debit card
    And the cashier settles
    Then the settlement does not balance
    And the terminal has uploaded its batch

  @SYM-110 @needs-sign-in
  Scenario: A host without memory gets the refunds of the batch back
    Given the cashier refunds 20.00 of the last sale to the debit card
    And the host restarts and forgets everything before it answers the next balance inquiry
    When a shopper asks for the balance with the debit card
    And the cashier signs in
    And the cashier settles
    Then the settlement does not balance
    And the terminal has uploaded its batch

  @SYM-98 @SYM-131 @terminal:language=zh
  Scenario: A refund in Chinese
    When the cashier refunds 20.00 of the last sale to the debit card
    Then the terminal approves
    And a slip of the refund for 20.00 is printed
    And a Chinese receipt for 20.00 is printed
    And the display spoke no other language
