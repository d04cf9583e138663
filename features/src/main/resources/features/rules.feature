@needs-card-slot @needs-pin-keys
Feature: Rules of issuers and acquirer
  What an issuer or the acquirer does not allow is refused by rule, for as long as the rule says, and costs nothing;
  what it allows goes through, up to the limit itself.

  Background:
    Given the shop is open

  @SYM-40 @SYM-64
  Scenario: Two payments a day with one card at one merchant, and no third
    Given the acquirer allows 2 payments a day with one card
    When a shopper pays 20.00 with the debit card
    Then the terminal approves
    When a shopper pays 15.00 with the debit card
    Then the terminal approves
    When a shopper pays 5.00 with the debit card
    Then the terminal declines
    And the host's rule says: too many payments
    And no reversal was sent
    When a shopper pays 5.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 40.00 in 3 sales
    Given a day passes at the host
    When a shopper pays 5.00 with the debit card
    Then the terminal approves

  @SYM-40 @SYM-41
  Scenario Outline: <limit> payments an hour: the next one waits for the hour to pass
    Given the issuer allows <limit> payments an hour
    When a shopper pays <limit> times 10.00 with the debit card
    Then the host ledger shows <sum> in <limit> sales
    When a shopper pays 10.00 with the debit card
    Then the terminal declines
    And the host's rule says: too many payments
    When 61 minutes pass at the host
    And a shopper pays 10.00 with the debit card
    Then the terminal approves

    Examples:
      | limit | sum   |
      | 1     | 10.00 |
      | 2     | 20.00 |
      | 3     | 30.00 |

  @SYM-40 @terminal:void-card=off
  Scenario: A voided payment does not count
    Given the issuer allows 1 payment an hour
    And a shopper has paid 20.00 with the debit card
    When the cashier voids the last sale
    And a shopper pays 15.00 with the debit card
    Then the terminal approves
    When a shopper pays 5.00 with the debit card
    Then the terminal declines
    And the host's rule says: too many payments
    And the host ledger shows 15.00 in 1 sale

  @SYM-40
  Scenario: A reversed payment does not count
    Given the issuer allows 1 payment an hour
    And the host books the next payment and does not answer
    When a shopper pays 20.00 with the debit card
    Then the terminal reports no answer
    When a shopper pays 15.00 with the debit card
    Then the terminal approves
    When a shopper pays 5.00 with the debit card
    Then the terminal declines
    And the host's rule says: too many payments
    And the host ledger shows 15.00 in 1 sale

  @SYM-41
  Scenario: The same card again within the half hour, and after it
    Given the issuer wants 30 minutes between two payments
    And a shopper has paid 20.00 with the debit card
    When 28 minutes pass at the host
    And a shopper pays 20.00 with the debit card
    Then the terminal declines
    And the host's rule says: too soon after the last payment
    When a shopper pays 5.00 with the stripe card
    Then the terminal approves
    When 2 minutes pass at the host
    And a shopper pays 20.00 with the debit card
    Then the terminal approves
    And the host ledger shows 45.00 in 3 sales

  @SYM-39 @SYM-64
  Scenario Outline: Nothing below <least>: a cent less is refused, the limit itself is not
    Given the acquirer takes nothing below <least>
    When a shopper pays <less> with the debit card
    Then the terminal declines
    And the host's rule says: amount too small
    And no receipt is printed
    When a shopper pays <least> with the debit card
    Then the terminal approves
    When a shopper pays <more> with the debit card
    Then the terminal approves
    And the host ledger shows <sum> in 2 sales
    And no reversal was sent

    Examples:
      | least | less | more  | sum   |
      | 10.00 | 9.99 | 10.01 | 20.01 |
      | 1.00  | 0.99 | 1.01  | 2.01  |

  @SYM-42
  Scenario: At most so much in one payment: the limit itself is taken, a cent more is not
    Given the issuer allows 500.00 at most in one payment
    When a shopper pays 499.99 with the debit card
    Then the terminal approves
    When a shopper pays 500.00 with the debit card
    Then the terminal approves
    When a shopper pays 500.01 with the debit card
    Then the terminal declines
    And the host's rule says: amount too large
    And the host ledger shows 999.99 in 2 sales

  @SYM-42 @SYM-51
  Scenario: Large payments in a short time lock the card until the issuer releases it
    Given the issuer allows 500.00 an hour and locks a card that wants more
    And a shopper has paid 300.00 with the debit card
    When a shopper pays 200.00 with the debit card
    Then the terminal approves
    When a shopper pays 0.01 with the debit card
    Then the terminal declines
    And the host's rule says: over the spending limit
    When 90 minutes pass at the host
    And a shopper pays 0.01 with the debit card
    Then the terminal declines
    And the host's rule says: the card is locked
    When a shopper pays 5.00 with the stripe card
    Then the terminal approves
    When the issuer releases the debit card
    And a shopper pays 0.01 with the debit card
    Then the terminal approves
    And the host ledger shows 505.01 in 4 sales
    And no reversal was sent

  @SYM-44
  Scenario: The acquirer takes no credit cards, and all others
    Given the acquirer takes no credit cards
    When a shopper pays 20.00 with the credit card
    Then the terminal declines
    And the host's rule says: not this kind of card
    When a shopper pays 20.00 with the debit card
    Then the terminal approves
    When a shopper pays 15.00 with the quasi-credit card
    Then the terminal approves
    And the host ledger shows 35.00 in 2 sales

  @SYM-45
  Scenario: A new kind of card is unknown until the BIN table is updated
    Given the acquirer's BIN table does not know the debit card
    When a shopper pays 20.00 with the debit card
    Then the terminal declines
    And the host's rule says: no such issuer
    When a shopper pays 5.00 with the stripe card
    Then the terminal approves
    When the acquirer's BIN table is updated
    And a shopper pays 20.00 with the debit card
    Then the terminal approves
    And the host ledger shows 25.00 in 2 sales
    And no reversal was sent

  @SYM-46 @needs-power-switch
  Scenario: One issuer has blacklisted the merchant, and switching off and on changes nothing
    Given the issuer of the debit card takes nothing from this merchant
    When a shopper pays 20.00 with the debit card
    Then the terminal declines
    And the host's rule says: nothing from this merchant
    When the power is cut and comes back
    And 20 minutes pass at the host
    And a shopper pays 20.00 with the debit card
    Then the terminal declines
    And the host's rule says: nothing from this merchant
    When a shopper pays 5.00 with the stripe card
    Then the terminal approves
    When the issuer of the debit card takes payments from this merchant again
    And a shopper pays 20.00 with the debit card
    Then the terminal approves
    And the host ledger shows 25.00 in 2 sales

  @SYM-49
  Scenario: An issuer does not support balance inquiries, and takes payments
    Given the issuer of the debit card supports no balance inquiry
    When a shopper asks for the balance with the debit card
    Then the terminal declines
    And the host's rule says: not supported by the issuer
    When a shopper asks for the balance with the stripe card
    Then the terminal shows the balance
    When a shopper pays 20.00 with the debit card
    Then the terminal approves

  @SYM-34
  Scenario: One issuer is under maintenance, and only its cards fail
    Given the issuer of the debit card is closed for maintenance
    When a shopper pays 20.00 with the debit card
    Then the terminal declines
    And the host's rule says: the issuer is closed
    When a shopper pays 5.00 with the stripe card
    Then the terminal approves
    When the issuer of the debit card is open again
    And a shopper pays 20.00 with the debit card
    Then the terminal approves
    And the host ledger shows 25.00 in 2 sales
    And no reversal was sent

  @SYM-51
  Scenario: A frozen card stays frozen when its holder pays in, until it is released
    Given the debit card is frozen by its issuer
    When a shopper pays 20.00 with the debit card
    Then the terminal declines
    And the host's rule says: the card is frozen
    Given the account of the debit card has 90000.00
    And a day passes at the host
    When a shopper pays 20.00 with the debit card
    Then the terminal declines
    And the host's rule says: the card is frozen
    When the issuer releases the debit card
    And a shopper pays 20.00 with the debit card
    Then the terminal approves
    And the host ledger shows 20.00 in 1 sale

  @SYM-54
  Scenario Outline: A card that was <state> is kept, until it is released
    Given the debit card is <state> by its issuer
    When a shopper pays 20.00 with the debit card
    Then the terminal asks to keep the card
    And the host's rule says: <reason>
    And the host has never booked anything
    When the issuer releases the debit card
    And a shopper pays 20.00 with the debit card
    Then the terminal approves

    Examples:
      | state           | reason             |
      | reported lost   | the card is lost   |
      | reported stolen | the card is stolen |

  @SYM-38
  Scenario: A card that was locked for wrong PINs does nothing until it is released
    Given the debit card is locked after too many wrong PINs by its issuer
    When a shopper pays 20.00 with the debit card
    Then the terminal declines
    And the host's rule says: too many wrong PINs
    When the issuer releases the debit card
    And a shopper pays 20.00 with the debit card
    Then the terminal approves

  @SYM-57 @needs-sign-in
  Scenario: The acquirer closes the terminal in the middle of its batch
    Given it is 22:55 at the host
    And the acquirer closes this terminal at 23:00
    When a shopper pays 20.00 with the debit card
    Then the terminal approves
    Given it is 23:00 at the host
    When a shopper pays 15.00 with the debit card
    Then the terminal declines
    And the host's rule says: the terminal is closed
    When the cashier signs in
    Then the terminal declines
    And the host's rule says: the terminal is closed
    And the host ledger shows 20.00 in 1 sale
    And no reversal was sent

  @SYM-57 @needs-receipt-tray
  Scenario: A terminal that is closed still settles what it has
    Given a shopper has paid 20.00 with the debit card
    And it is 23:10 at the host
    And the acquirer closes this terminal at 23:00
    When a shopper pays 15.00 with the debit card
    Then the terminal declines
    And the host's rule says: the terminal is closed
    When the cashier settles
    Then the settlement balances, net 20.00

  @SYM-33
  Scenario: The acquirer is closed over midnight and opens in the morning
    Given the acquirer is closed from 23:00 to 06:00
    And it is 22:55 at the host
    And a shopper has paid 20.00 with the debit card
    When it is 23:30 at the host
    And a shopper pays 15.00 with the debit card
    Then the terminal declines
    And the host's rule says: the acquirer is closed
    When it is 05:55 at the host
    And a shopper pays 15.00 with the stripe card
    Then the terminal declines
    And the host's rule says: the acquirer is closed
    When it is 06:00 at the host
    And a shopper pays 15.00 with the debit card
    Then the terminal approves
    And the host ledger shows 35.00 in 2 sales

  @SYM-27 @needs-sign-in @needs-sign-off
  Scenario: A device whose serial number is not registered gets no keys until it is
    Given the cashier signs off
    And the device is not in the acquirer's register
    When the cashier signs in
    Then the terminal declines
    And the host's rule says: the device is not registered
    When a shopper tries to pay 20.00 with the debit card
    Then the terminal refuses
    When the acquirer registers the device
    And the cashier signs in
    Then the terminal is ready for work
    When a shopper pays 20.00 with the debit card
    Then the terminal approves
    And the host ledger shows 20.00 in 1 sale
