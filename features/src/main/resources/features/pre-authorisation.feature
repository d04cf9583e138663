@needs-card-slot @needs-pin-keys @needs-receipt-tray
Feature: Pre-authorisation
  An amount is reserved first and charged later, once, for not much more than was reserved.

  Background:
    Given the shop is open

  @SYM-103
  Scenario: An amount is reserved and not charged
    When a shopper pre-authorises 100.00 with the debit card
    Then the terminal approves
    And a slip of the pre-authorisation for 100.00 is printed
    And the host holds 100.00 for pre-authorisations and their voids
    And the host ledger is empty

  @SYM-103 @SYM-38
  Scenario: What is reserved is not available any more
    Given the account of the low-balance card has 150.00
    And a shopper has pre-authorised 100.00 with the low-balance card
    When a shopper pays 60.00 with the low-balance card
    Then the terminal declines
    And the host ledger is empty
    When a shopper pays 50.00 with the low-balance card
    Then the terminal approves

  @SYM-103 @SYM-37
  Scenario: A pre-authorisation with a wrong PIN
    When a shopper pre-authorises 100.00 with the debit card and a wrong PIN
    Then the terminal declines
    And the host has never booked anything

  @SYM-103
  Scenario: The host declines a pre-authorisation
    Given the host answers 05 to the next pre-authorisation
    When a shopper pre-authorises 100.00 with the debit card
    Then the terminal declines
    And no reversal was sent
    And the host has never booked anything

  @SYM-103 @SYM-19 @SYM-92
  Scenario: The answer to a pre-authorisation is lost
    Given the answer to the next pre-authorisation is lost
    When a shopper pre-authorises 100.00 with the debit card
    Then the terminal reports no answer
    And the host had booked 100.00
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host holds 0.00 for pre-authorisations and their voids
    And the host ledger shows 15.00 in 1 sale

  @SYM-103 @SYM-24
  Scenario: The host sends a wrong MAC in its answer to a pre-authorisation
    Given the host sends a wrong MAC in its answer to the next pre-authorisation
    When a shopper pre-authorises 100.00 with the debit card
    Then the terminal reports a wrong MAC
    And nothing was approved
    When a shopper pays 15.00 with the stripe card
    Then the terminal reverses the payment because the MAC was wrong
    And the host holds 0.00 for pre-authorisations and their voids

  @SYM-103 @SYM-119 @needs-power-switch
  Scenario: The power goes after the request of a pre-authorisation
    Given the power fails after the next pre-authorisation request
    When a shopper pre-authorises 100.00 with the debit card
    And the power comes back
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host holds 0.00 for pre-authorisations and their voids

  @SYM-103 @SYM-86 @needs-paper-roll
  Scenario: The paper ends in the middle of the slip of a pre-authorisation
    Given the paper runs out in the middle of the next receipt
    When a shopper pre-authorises 100.00 with the debit card
    Then the terminal asks for paper
    When paper is loaded and the cashier confirms
    Then a slip of the pre-authorisation for 100.00 is printed

  @SYM-103
  Scenario: The slip of a pre-authorisation is printed again
    Given a shopper has pre-authorised 100.00 with the debit card
    When the cashier reprints the last receipt
    Then the terminal reprints
    And a receipt for 100.00 marked as a duplicate is printed
    And nothing was sent to the host

  # ---- void of a pre-authorisation

  @SYM-103
  Scenario: What was reserved is given free
    Given a shopper has pre-authorised 100.00 with the debit card
    When the cashier voids the pre-authorisation of 100.00 with the debit card
    Then the terminal approves
    And a slip of the void of the pre-authorisation for 100.00 is printed
    And the host holds 0.00 for pre-authorisations and their voids
    When the cashier voids the pre-authorisation of 100.00 with the debit card
    Then the terminal declines

  @SYM-103
  Scenario: A pre-authorisation of a settled batch is voided
    Given a shopper has pre-authorised 100.00 with the debit card
    And a shopper has paid 15.00 with the stripe card
    And the shop has settled and opened again
    When the cashier voids the pre-authorisation of 100.00 with the debit card
    Then the terminal approves
    And the host holds 0.00 for pre-authorisations and their voids

  @SYM-103
  Scenario: A pre-authorisation is not voided in part
    Given a shopper has pre-authorised 100.00 with the debit card
    When the cashier voids the pre-authorisation of 99.99 with the debit card
    Then nothing was approved
    And the host holds 100.00 for pre-authorisations and their voids

  @SYM-103
  Scenario: No void of a pre-authorisation without the supervisor
    Given a shopper has pre-authorised 100.00 with the debit card
    When the cashier voids the pre-authorisation of 100.00 without the supervisor, with the debit card
    Then the terminal reports a wrong password
    And nothing was sent to the host

  @SYM-103 @SYM-19 @SYM-92
  Scenario: The answer to the void of a pre-authorisation is lost
    Given a shopper has pre-authorised 100.00 with the debit card
    And the answer to the next void of the pre-authorisation is lost
    When the cashier voids the pre-authorisation of 100.00 with the debit card
    Then the terminal reports no answer
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host holds 100.00 for pre-authorisations and their voids

  @SYM-103 @SYM-119 @needs-power-switch
  Scenario: The power goes after the request to void a pre-authorisation
    Given a shopper has pre-authorised 100.00 with the debit card
    And the power fails after the next void of the pre-authorisation request
    When the cashier voids the pre-authorisation of 100.00 with the debit card
    And the power comes back
    And the cashier voids the pre-authorisation of 100.00 with the debit card
    Then the terminal approves
    And the reversal went before the next payment
    And the host holds 0.00 for pre-authorisations and their voids

  @SYM-103 @SYM-31
  Scenario: The cashier thinks better of a pre-authorisation
    When the cashier wants to pre-authorise
    And the cashier cancels
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host

  @SYM-103 @SYM-25 @needs-sign-off
  Scenario Outline: Nothing is reserved or completed while nobody is signed in: <what>
    Given the cashier signs off
    When the cashier tries to <what>
    Then the terminal refuses
    And nothing was sent to the host

    Examples:
      | what                     |
      | pre-authorise            |
      | void a pre-authorisation |
      | complete                 |
      | complete by advice       |
      | void a completion        |

  # ---- completion by request

  @SYM-103
  Scenario: A pre-authorisation is completed for less
    Given a shopper has pre-authorised 100.00 with the debit card
    When the cashier completes the pre-authorisation for 80.00 with the debit card
    Then the terminal approves
    And a slip of the completion for 80.00 is printed
    And the host ledger shows 80.00 in 1 sale
    When the cashier settles
    Then the settlement balances, net 80.00

  @SYM-103
  Scenario: A pre-authorisation is completed for as much as may be
    Given a shopper has pre-authorised 100.00 with the debit card
    When the cashier completes the pre-authorisation for 115.00 with the debit card
    Then the terminal approves
    And the host ledger shows 115.00 in 1 sale

  @SYM-103
  Scenario: A completion for more than may be
    Given a shopper has pre-authorised 100.00 with the debit card
    When the cashier completes the pre-authorisation for 115.01 with the debit card
    Then the terminal declines
    And the host ledger is empty
    And the host holds 100.00 for pre-authorisations and their voids

  @SYM-103
  Scenario: A pre-authorisation is completed once
    Given a shopper has pre-authorised 100.00 with the debit card
    And the pre-authorisation has been completed for 80.00 with the debit card
    When the cashier completes the pre-authorisation for 20.00 with the debit card
    Then the terminal declines
    And the host ledger shows 80.00 in 1 sale

  @SYM-103
  Scenario: A completed pre-authorisation is not voided
    Given a shopper has pre-authorised 100.00 with the debit card
    And the pre-authorisation has been completed for 80.00 with the debit card
    When the cashier voids the pre-authorisation of 100.00 with the debit card
    Then the terminal declines
    And the host ledger shows 80.00 in 1 sale

  @SYM-103
  Scenario: A completion of what was never reserved
    Given a shopper has pre-authorised 100.00 with the debit card
    When the cashier completes a pre-authorisation that was never made for 80.00 with the debit card
    Then the terminal declines
    And the host ledger is empty

  @SYM-103
  Scenario: A pre-authorisation is completed with another card
    Given a shopper has pre-authorised 100.00 with the debit card
    When the cashier completes the pre-authorisation for 80.00 with the stripe card
    Then the terminal declines
    And the host ledger is empty

  @SYM-103
  Scenario: A pre-authorisation of yesterday is completed
    Given a shopper has pre-authorised 100.00 with the debit card
    And a shopper has paid 15.00 with the stripe card
    And the shop has settled and opened again
    When the cashier completes the pre-authorisation for 80.00 with the debit card
    Then the terminal approves
    And the host ledger shows 95.00 in 2 sales

  @SYM-103 @SYM-19 @SYM-92
  Scenario: The answer to a completion is lost
    Given a shopper has pre-authorised 100.00 with the debit card
    And the answer to the next completion is lost
    When the cashier completes the pre-authorisation for 80.00 with the debit card
    Then the terminal reports no answer
    And the host had booked 80.00
    When the cashier completes the pre-authorisation for 80.00 with the debit card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 80.00 in 1 sale

  @SYM-103 @SYM-12
  Scenario Outline: The connection <breaks> <where> the answer to a completion
    Given a shopper has pre-authorised 100.00 with the debit card
    And the connection <breaks> <where> the answer to the next completion
    When the cashier completes the pre-authorisation for 80.00 with the debit card
    Then the terminal reports a communication failure
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 15.00 in 1 sale

    Examples:
      | breaks    | where  |
      | is reset  | before |
      | is closed | inside |
      | goes dead | inside |

  @SYM-103 @SYM-119 @needs-power-switch
  Scenario: The power goes after the request of a completion
    Given a shopper has pre-authorised 100.00 with the debit card
    And the power fails after the next completion request
    When the cashier completes the pre-authorisation for 80.00 with the debit card
    And the power comes back
    And the cashier completes the pre-authorisation for 80.00 with the debit card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 80.00 in 1 sale

  # ---- completion by advice

  @SYM-103
  Scenario: A completion is stored and told with the next payment
    Given a shopper has pre-authorised 100.00 with the debit card
    When the cashier completes the pre-authorisation by advice for 90.00 with the debit card
    Then the terminal takes the completion
    And a slip of the completion for 90.00 is printed
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 105.00 in 2 sales
    When the cashier settles
    Then the settlement balances, net 105.00

  @SYM-103
  Scenario: A completion is stored and told before the settlement
    Given a shopper has pre-authorised 100.00 with the debit card
    And the pre-authorisation has been completed by advice for 90.00 with the debit card
    When the cashier settles
    Then the settlement balances, net 90.00
    And the host ledger shows 90.00 in 1 sale

  @SYM-103 @SYM-19
  Scenario: The answer to an advice is lost, and it is booked once
    Given a shopper has pre-authorised 100.00 with the debit card
    And the answer to the next completion advice is lost
    And the pre-authorisation has been completed by advice for 90.00 with the debit card
    When a shopper asks for the balance with the stripe card
    And a shopper asks for the balance with the stripe card
    Then the host ledger shows 90.00 in 1 sale
    And no reversal was sent
    When the cashier settles
    Then the settlement balances, net 90.00

  @SYM-103 @SYM-19
  Scenario: The request of an advice is lost, and it goes again
    Given a shopper has pre-authorised 100.00 with the debit card
    And the next completion advice request is lost
    And the pre-authorisation has been completed by advice for 90.00 with the debit card
    When a shopper asks for the balance with the stripe card
    And a shopper asks for the balance with the stripe card
    Then the host ledger shows 90.00 in 1 sale
    And no reversal was sent

  @SYM-103
  Scenario: The host declines an advice
    Given a shopper has pre-authorised 100.00 with the debit card
    And the host answers 05 to the next completion advice
    And the pre-authorisation has been completed by advice for 90.00 with the debit card
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 15.00 in 1 sale
    When the cashier settles
    Then the settlement balances, net 15.00

  @SYM-103
  Scenario: An advice for more than may be is declined by the host
    Given a shopper has pre-authorised 100.00 with the debit card
    And the pre-authorisation has been completed by advice for 115.01 with the debit card
    When the cashier settles
    Then the host ledger is empty

  @SYM-103 @SYM-24
  Scenario: The host sends a wrong MAC in its answer to an advice
    Given a shopper has pre-authorised 100.00 with the debit card
    And the host sends a wrong MAC in its answer to the next completion advice
    And the pre-authorisation has been completed by advice for 90.00 with the debit card
    When a shopper asks for the balance with the stripe card
    And the cashier settles
    Then the settlement balances, net 90.00
    And the host ledger shows 90.00 in 1 sale

  @SYM-103 @SYM-119 @needs-power-switch
  Scenario: The power goes while an advice waits
    Given a shopper has pre-authorised 100.00 with the debit card
    And the pre-authorisation has been completed by advice for 90.00 with the debit card
    When the power is cut and comes back
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 105.00 in 2 sales

  @SYM-103 @SYM-119 @needs-power-switch
  Scenario: The power goes after the request of an advice
    Given a shopper has pre-authorised 100.00 with the debit card
    And the power fails after the next completion advice request
    And the pre-authorisation has been completed by advice for 90.00 with the debit card
    When a shopper asks for the balance with the stripe card
    And the power comes back
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 105.00 in 2 sales

  @SYM-103 @SYM-85 @SYM-119 @needs-power-switch
  Scenario: The power goes in the middle of the slip of a stored completion
    Given a shopper has pre-authorised 100.00 with the debit card
    And the power fails in the middle of the next receipt
    When the cashier completes the pre-authorisation by advice for 90.00 with the debit card
    And the power comes back
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And a receipt for 90.00 marked as a duplicate is printed
    And the host ledger shows 105.00 in 2 sales

  @SYM-103 @SYM-92
  Scenario: A stored completion leaves a waiting reversal alone
    Given a shopper has pre-authorised 100.00 with the debit card
    And the answer to the next payment is lost
    When a shopper pays 35.00 with the stripe card
    Then the terminal reports no answer
    When the cashier completes the pre-authorisation by advice for 90.00 with the debit card
    Then the terminal takes the completion
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 105.00 in 2 sales

  # ---- void of a completion

  @SYM-103 @terminal:void-card=off
  Scenario: A completion is voided, and the amount is reserved again
    Given a shopper has pre-authorised 100.00 with the debit card
    And the pre-authorisation has been completed for 80.00 with the debit card
    When the cashier voids the completion
    Then the terminal approves
    And a slip of the void of the completion for 80.00 is printed
    And the host ledger is empty
    When the cashier completes the pre-authorisation for 70.00 with the debit card
    Then the terminal approves
    And the host ledger shows 70.00 in 1 sale

  @SYM-103 @SYM-102 @terminal:void-card=off
  Scenario: A completion is voided once
    Given a shopper has pre-authorised 100.00 with the debit card
    And the pre-authorisation has been completed for 80.00 with the debit card
    When the cashier voids the completion
    Then the terminal approves
    When the cashier voids the completion
    Then nothing was approved
    And the host ledger is empty

  @SYM-103 @SYM-102 @terminal:void-card=off
  Scenario: A completion that nobody made is not voided
    Given a shopper has pre-authorised 100.00 with the debit card
    When the cashier voids the completion 999999
    Then nothing was approved
    And the host holds 100.00 for pre-authorisations and their voids

  @SYM-103 @SYM-19 @SYM-92 @terminal:void-card=off
  Scenario: The answer to the void of a completion is lost
    Given a shopper has pre-authorised 100.00 with the debit card
    And the pre-authorisation has been completed for 80.00 with the debit card
    And the answer to the next void of the completion is lost
    When the cashier voids the completion
    Then the terminal reports no answer
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 95.00 in 2 sales

  @SYM-103 @SYM-119 @needs-power-switch @terminal:void-card=off
  Scenario: The power goes after the request to void a completion
    Given a shopper has pre-authorised 100.00 with the debit card
    And the pre-authorisation has been completed for 80.00 with the debit card
    And the power fails after the next void of the completion request
    When the cashier voids the completion
    And the power comes back
    And the cashier voids the completion
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger is empty

  @SYM-103 @SYM-102 @terminal:void-card=off
  Scenario: A settled completion is not voided
    Given a shopper has pre-authorised 100.00 with the debit card
    And the pre-authorisation has been completed for 80.00 with the debit card
    And the shop has settled and opened again
    When the cashier voids the completion
    Then nothing was approved
    And the host ledger shows 80.00 in 1 sale

  @SYM-103 @terminal:void-card=off
  Scenario: A stored completion is voided and made again
    Given a shopper has pre-authorised 100.00 with the debit card
    And the pre-authorisation has been completed by advice for 90.00 with the debit card
    When the cashier voids the completion
    Then the terminal approves
    And the host ledger is empty
    Given the pre-authorisation has been completed by advice for 70.00 with the debit card
    When the cashier settles
    Then the settlement balances, net 70.00

  @SYM-103 @SYM-131 @terminal:language=zh @terminal:void-card=off
  Scenario: A pre-authorisation and its completion in Chinese
    Given a shopper has pre-authorised 100.00 with the debit card
    And the pre-authorisation has been completed by advice for 90.00 with the debit card
    When the cashier voids the completion
    Then the terminal approves
    And a slip of the void of the completion for 90.00 is printed
    And a Chinese receipt for 90.00 is printed
    And the display spoke no other language

  # ---- settlement

  @SYM-103 @SYM-107 @SYM-110 @terminal:void-card=off
  Scenario: A day with everything balances
    Given a shopper has paid 120.00 with the debit card
    And the shop has settled and opened again
    And a shopper has paid 35.00 with the stripe card
    When the cashier refunds 20.00 of the first sale to the debit card
    Then the terminal approves
    When the cashier voids the last sale
    Then the terminal approves
    Given a shopper has pre-authorised 100.00 with the debit card
    And the pre-authorisation has been completed for 80.00 with the debit card
    When the cashier voids the completion
    Then the terminal approves
    Given a shopper has pre-authorised 200.00 with the credit card
    And the pre-authorisation has been completed by advice for 210.00 with the credit card
    And a shopper has pre-authorised 50.00 with the debit card
    When the cashier settles
    Then the settlement balances, net 190.00

  @SYM-103 @SYM-110
  Scenario: The host has other totals and gets the completions again
    Given a shopper has pre-authorised 100.00 with the debit card
    And the pre-authorisation has been completed for 80.00 with the debit card
    And a shopper has pre-authorised 200.00 with the credit card
    And the pre-authorisation has been completed by advice for 210.00 with the credit card
    And the host has other totals at the next settlement
    When the cashier settles
    Then the settlement does not balance
    And the terminal has uploaded its batch
    And the host ledger shows 290.00 in 2 sales

  @SYM-103 @SYM-110
  Scenario: A pre-authorisation counts in no total
    Given a shopper has pre-authorised 100.00 with the debit card
    And a shopper has paid 15.00 with the stripe card
    When the cashier settles
    Then the settlement balances, net 15.00
