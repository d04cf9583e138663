@needs-card-slot @needs-pin-keys @terminal:language=zh
Feature: Language
  The same terminal in Chinese: 同一台终端, the same money.

  Background:
    Given the shop is open

  @SYM-106 @SYM-131 @needs-receipt-tray @terminal:copies=2
  Scenario: A sale in Chinese
    When a shopper pays 120.00 with the debit card
    Then the terminal approves
    And a Chinese receipt for 120.00 is printed
    And merchant and shopper each have a receipt for 120.00
    And the display spoke no other language
    And the host ledger shows 120.00 in 1 sale

  @SYM-64
  Scenario: A refusal in Chinese
    Given the host answers 51 to the next payment
    When a shopper pays 120.00 with the debit card
    Then the terminal declines
    And the display reads 51
    And the display spoke no other language
    And the host has never booked anything

  @SYM-92
  Scenario: A reversal in Chinese
    Given the answer to the next payment is lost
    When a shopper pays 120.00 with the debit card
    Then the terminal reports no answer
    When a shopper pays 15.00 with the stripe card
    Then a Chinese receipt for 15.00 is printed
    And the display spoke no other language
    And the host ledger shows 15.00 in 1 sale

  @SYM-97 @needs-receipt-tray @terminal:void-card=off
  Scenario: A void in Chinese
    Given a shopper has paid 120.00 with the debit card
    When the cashier voids the last sale
    Then the terminal approves
    And a void slip for 120.00 is printed
    And the host ledger is empty

  @SYM-110 @needs-receipt-tray
  Scenario: A settlement in Chinese
    Given a shopper has paid 120.00 with the debit card
    When the cashier settles
    Then the terminal reports that the batch balances
    And the settlement balances, net 120.00

  @SYM-85 @needs-receipt-tray
  Scenario: A reprint in Chinese
    Given a shopper has paid 120.00 with the debit card
    When the cashier reprints the last receipt
    Then a receipt for 120.00 marked as a duplicate is printed
    And nothing was sent to the host
