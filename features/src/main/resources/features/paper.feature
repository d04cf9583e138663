@needs-paper-roll @needs-receipt-tray @needs-card-slot @needs-pin-keys
Feature: Paper
  An approved sale stays approved; its receipt comes when there is paper.

  Background:
    Given the shop is open

  @SYM-85 @SYM-86 @terminal:copies=2 @terminal:no-pin-limit=0
  Scenario: There is no paper when the receipt is due
    Given the printer has no paper
    When a shopper pays 120.00 with the debit card
    Then the terminal asks for paper
    When paper is loaded and the cashier confirms
    Then merchant and shopper each have a receipt for 120.00
    And the host ledger shows 120.00 in 1 sale
    And the host found the PIN right

  @SYM-85 @SYM-86
  Scenario: The cashier goes on without a receipt and prints it later
    Given the paper runs out in the middle of the next receipt
    When a shopper pays 120.00 with the debit card
    And the cashier goes on without a receipt
    Then cashier and terminal are ready for the next shopper
    And the host ledger shows 120.00 in 1 sale
    When paper is loaded
    And the cashier reprints the last receipt
    Then a receipt for 120.00 marked as a duplicate is printed
    And nothing was sent to the host

  @SYM-86 @terminal:copies=2
  Scenario: There is no paper and the cashier gives up
    Given the printer has no paper
    When a shopper pays 120.00 with the debit card
    And the cashier goes on without a receipt
    And paper is loaded
    And a shopper pays 15.00 with the stripe card
    Then merchant and shopper each have a receipt for 15.00
    And no receipt for 120.00 is printed
    And the host ledger shows 15.00 in 1 sale

  @SYM-86 @terminal:copies=2
  Scenario: The paper ends in the middle of a receipt
    Given the paper runs out in the middle of the next receipt
    When a shopper pays 120.00 with the debit card
    Then the terminal asks for paper
    When paper is loaded and the cashier confirms
    Then merchant and shopper each have a receipt for 120.00
    And the host ledger shows 120.00 in 1 sale

  @SYM-86 @terminal:copies=2
  Scenario: The paper ends before the second copy
    Given the paper runs out before the second copy
    When a shopper pays 120.00 with the debit card
    Then the terminal asks for paper
    When paper is loaded and the cashier confirms
    Then merchant and shopper each have a receipt for 120.00
    And the host ledger shows 120.00 in 1 sale

  @SYM-86 @terminal:copies=2
  Scenario: The paper is near its end and lasts
    Given the paper is near its end
    When a shopper pays 120.00 with the debit card
    Then the terminal approves
    And merchant and shopper each have a receipt for 120.00

  @SYM-129 @terminal:copies=2
  Scenario: Somebody opens the printer in the middle of a receipt
    Given the printer cover is opened in the middle of the next receipt
    When a shopper pays 120.00 with the debit card
    Then the terminal asks for paper
    When paper is loaded and the cashier confirms
    Then merchant and shopper each have a receipt for 120.00
    And the host ledger shows 120.00 in 1 sale

  @SYM-129 @terminal:copies=2
  Scenario: The printer is open before the sale
    When the printer cover is opened
    And a shopper pays 120.00 with the debit card
    Then the terminal asks for paper
    When paper is loaded and the cashier confirms
    Then merchant and shopper each have a receipt for 120.00
