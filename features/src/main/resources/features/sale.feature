@needs-card-slot @needs-pin-keys
Feature: Sale
  What is approved is on paper and in the host ledger, once, for the same amount.

  Background:
    Given the shop is open

  @SYM-48 @SYM-88 @SYM-106 @needs-receipt-tray @terminal:copies=2 @terminal:no-pin-limit=0
  Scenario: A card with a chip is inserted
    When a shopper pays 120.00 with the debit card
    Then the terminal approves
    And merchant and shopper each have a receipt for 120.00
    And the receipt says that the card was inserted
    And the host found the PIN right
    And the host ledger shows 120.00 in 1 sale

  @SYM-106 @SYM-108 @needs-receipt-tray @terminal:copies=2
  Scenario: A card without a chip is swiped
    When a shopper pays 35.50 with the stripe card
    Then the terminal approves
    And merchant and shopper each have a receipt for 35.50
    And the receipt says that the card was swiped
    And the host ledger shows 35.50 in 1 sale

  @SYM-106
  Scenario Outline: The <card> pays
    When a shopper pays <amount> with the <card>
    Then the terminal approves
    And the host ledger shows <amount> in 1 sale

    Examples:
      | card              | amount  |
      | quasi-credit card | 0.01    |
      | credit card       | 9999.99 |

  @SYM-106
  Scenario: A shopper without a PIN pays
    When a shopper pays 12.00 with the stripe card without a PIN
    Then the terminal approves
    And no PIN reached the host
    And the host ledger shows 12.00 in 1 sale

  @SYM-31
  Scenario: The cashier cancels at the amount
    When the cashier starts a sale
    And the cashier cancels
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host

  @SYM-31
  Scenario: The cashier mistypes the amount and corrects it
    When the cashier starts a sale
    And the cashier types 9, clears it and types 2000
    And the shopper presents the debit card
    Then the terminal approves
    And the host ledger shows 20.00 in 1 sale

  @SYM-31
  Scenario: The cashier starts a sale and is called away
    When the cashier starts a sale
    And the terminal is left alone for a long time
    Then the terminal has waited for input as long as it should
    And nothing was sent to the host

  @SYM-31
  Scenario: The shopper walks off before the card is read
    When the cashier starts a sale of 20.00
    And the terminal is left alone for a long time
    Then the terminal has waited for input as long as it should
    And nothing was sent to the host
    When a shopper pays 20.00 with the debit card
    Then the host ledger shows 20.00 in 1 sale

  @SYM-31
  Scenario: The cashier cancels while the terminal waits for a card
    When the cashier starts a sale of 20.00
    And the cashier cancels
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host
    When a shopper pays 20.00 with the debit card
    Then the host ledger shows 20.00 in 1 sale

  @SYM-31 @terminal:no-pin-limit=0
  Scenario: The shopper cancels at the PIN pad
    When a shopper pays 20.00 with the debit card and cancels the PIN
    Then cashier and terminal are ready for the next shopper
    And nothing was approved
    And nothing was sent to the host

  @SYM-31 @terminal:no-pin-limit=0
  Scenario: The cashier cancels while the shopper looks for the PIN
    When the cashier starts a sale of 20.00
    And the shopper presents the debit card and waits
    And the cashier cancels
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host

  @SYM-134
  Scenario: An amount of zero is no sale
    When the cashier starts a sale
    And the cashier types an amount of zero and cancels
    Then cashier and terminal are ready for the next shopper
    And the terminal never asks for a card
    And the host has never booked anything

  @SYM-91
  Scenario: The cashier's finger is too quick
    When the cashier starts a sale of 20.00 and presses enter twice
    And the shopper presents the debit card
    Then the terminal approves
    And the payment was sent once
    And the host ledger shows 20.00 in 1 sale

  @SYM-91
  Scenario: The cashier's finger is impatient
    When a shopper pays 20.00 with the debit card
    And the cashier presses enter again and again
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host
    And the host ledger shows 20.00 in 1 sale

  @SYM-88 @terminal:first-stan=999997 @terminal:copies=2 @terminal:max-records=300
  Scenario: The numbers begin anew behind 999999
    When a shopper pays 20.00 with the debit card
    And a shopper pays 21.00 with the stripe card
    And a shopper pays 22.00 with the debit card
    Then the terminal approves
    And merchant and shopper each have a receipt for 22.00
    And the host ledger shows 63.00 in 3 sales

  @SYM-88 @SYM-106 @terminal:encrypt-tracks=off @terminal:copies=2
  Scenario Outline: The <card> pays on a terminal that does not hide tracks
    When a shopper pays 20.00 with the <card>
    Then the terminal approves
    And merchant and shopper each have a receipt for 20.00
    And the host ledger shows 20.00 in 1 sale

    Examples:
      | card        |
      | debit card  |
      | stripe card |

  @SYM-106 @terminal:no-pin-limit=5000
  Scenario: A small amount needs no PIN
    When a shopper pays 50.00 with the debit card
    Then the terminal approves
    And no PIN reached the host
    When a shopper pays 50.01 with the debit card
    Then the host found the PIN right
    And the host ledger shows 100.01 in 2 sales

  @SYM-99
  Scenario: Too little was typed, a second sale makes up for it
    When a shopper pays 100.00 with the debit card
    And a shopper pays 20.00 with the debit card
    Then the host ledger shows 120.00 in 2 sales

  @SYM-62 @terminal:copies=2
  Scenario: The issuer approves a part, the receipt says which
    Given the host approves only 80.00 of the next payment
    When a shopper pays 120.00 with the debit card
    Then the terminal approves
    And merchant and shopper each have a receipt for 80.00
    And no receipt for 120.00 is printed

  @SYM-62 @terminal:response-mismatch=keep
  Scenario: The issuer approves more than was asked for
    Given the host approves even 200.00 of the next payment
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a bad answer
    And nothing was approved
    And no receipt is printed
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 15.00 in 1 sale

  @SYM-88 @terminal:copies=2
  Scenario Outline: The host approves with <code>
    Given the host approves the next payment with <code>
    When a shopper pays 20.00 with the debit card
    Then the terminal approves
    And merchant and shopper each have a receipt for 20.00
    And the host ledger shows 20.00 in 1 sale

    Examples:
      | code |
      | 11   |
      | 16   |
      | A2   |
      | A4   |
      | A5   |
      | A6   |

  @SYM-112
  Scenario: An online sale is in the host ledger before the settlement
    When a shopper pays 20.00 with the debit card
    Then the host ledger shows 20.00 in 1 sale

  @SYM-85 @needs-receipt-tray
  Scenario: The last receipt is printed again
    Given a shopper has paid 20.00 with the debit card
    When the cashier reprints the last receipt
    Then a receipt for 20.00 marked as a duplicate is printed
    And nothing was sent to the host
    And the host ledger shows 20.00 in 1 sale

  @SYM-85 @needs-receipt-tray
  Scenario: There is nothing to print again
    When the cashier reprints the last receipt
    Then cashier and terminal are ready for the next shopper
    And no receipt is printed
    And nothing was sent to the host

  @SYM-106 @SYM-108 @needs-receipt-tray @terminal:copies=2
  Scenario Outline: A large sum is paid: <amount>
    Given the account of the credit card has 9000000.00
    When a shopper pays <amount> with the credit card
    Then the terminal approves
    And merchant and shopper each have a receipt for <amount>
    And the host ledger shows <amount> in 1 sale

    Examples:
      | amount     |
      | 10000.00   |
      | 123456.78  |
      | 1000000.00 |

  @SYM-85 @needs-receipt-tray
  Scenario: The last receipt is printed again and again
    Given a shopper has paid 20.00 with the debit card
    When the cashier reprints the last receipt
    Then a receipt for 20.00 marked as a duplicate is printed
    When the cashier reprints the last receipt
    Then the terminal reprints
    And nothing was sent to the host
    And the host ledger shows 20.00 in 1 sale
