@needs-power-switch @needs-card-slot @needs-pin-keys
Feature: Power
  What a terminal owes and what it has earned outlive its power.

  Background:
    Given the shop is open

  @SYM-117 @SYM-119
  Scenario: The power goes after the request
    Given the power fails after the next payment request
    When a shopper pays 120.00 with the debit card
    And the power comes back
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 15.00 in 1 sale

  @SYM-85 @SYM-119
  Scenario: The power goes when the payment is approved
    Given the power fails as soon as the terminal approves
    When a shopper pays 120.00 with the debit card
    And the power comes back
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 135.00 in 2 sales
    And no reversal was sent

  @SYM-119
  Scenario: The power goes as the answer arrives
    Given the power fails after the answer to the next payment
    When a shopper pays 120.00 with the debit card
    And the power comes back
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And receipts and host ledger agree

  @SYM-85 @SYM-119 @needs-receipt-tray
  Scenario: The power goes in the middle of a receipt
    Given the power fails in the middle of the next receipt
    When a shopper pays 120.00 with the debit card
    And the power comes back
    And the cashier reprints the last receipt
    Then a torn receipt lies in the tray
    And a receipt for 120.00 marked as a duplicate is printed
    And the host ledger shows 120.00 in 1 sale

  @SYM-20 @SYM-119 @SYM-127
  Scenario: The power goes while a payment waits for its reversal
    Given the answer to the next payment is lost
    When a shopper pays 120.00 with the debit card
    And the power is cut and comes back
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the terminal reverses the payment because the host did not answer
    And the host ledger shows 15.00 in 1 sale

  @SYM-119 @terminal:reversal-when=before-next
  Scenario: The power goes in the middle of a reversal
    Given the answer to the next payment is lost
    And the power fails after the next reversal request
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    And the power comes back
    And a shopper pays 7.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 7.00 in 1 sale

  @SYM-20 @SYM-127 @SYM-128 @needs-receipt-tray
  Scenario: The day's sales outlive the power
    Given a shopper has paid 120.00 with the debit card
    And a shopper has paid 35.00 with the stripe card
    When the power is cut and comes back
    And the cashier settles
    Then the settlement balances, net 155.00

  @SYM-118 @SYM-127
  Scenario: The power goes at the amount
    When the cashier starts a sale
    And the power is cut and comes back
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host
    When a shopper pays 20.00 with the debit card
    Then the host ledger shows 20.00 in 1 sale

  @SYM-118 @SYM-127
  Scenario: The power goes while the terminal waits for a card
    When the cashier starts a sale of 20.00
    And the power is cut and comes back
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host
    When a shopper pays 20.00 with the debit card
    Then the host ledger shows 20.00 in 1 sale

  @SYM-118 @terminal:no-pin-limit=0
  Scenario: The power goes while the shopper looks for the PIN
    When the cashier starts a sale of 20.00
    And the shopper presents the debit card and waits
    And the power is cut and comes back
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host

  @SYM-114 @SYM-119
  Scenario: The power goes in the middle of a settlement
    Given a shopper has paid 120.00 with the debit card
    And the power fails after the next settlement request
    When the cashier settles
    And the power comes back
    And the cashier settles
    Then the settlement balances, net 120.00

  @SYM-114 @SYM-119 @needs-receipt-tray
  Scenario: The power goes in the middle of the settlement's slip
    Given a shopper has paid 120.00 with the debit card
    And the power fails in the middle of the next receipt
    When the cashier settles
    And the power comes back
    And the shop opens again
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    When the cashier settles
    Then the settlement balances, net 15.00

  @SYM-102 @SYM-127 @needs-receipt-tray @terminal:void-card=off
  Scenario: What was voided stays voided without power
    Given a shopper has paid 120.00 with the debit card
    When the cashier voids the last sale
    And the power is cut and comes back
    And the cashier voids the last sale
    Then nothing was approved
    And nothing was sent to the host
    And the host ledger is empty

  @SYM-25 @SYM-127 @needs-sign-off
  Scenario: A sign-off outlives the power
    When the cashier signs off
    And the power is cut and comes back
    And a shopper tries to pay 20.00 with the debit card
    Then the terminal refuses
    And nothing was sent to the host
