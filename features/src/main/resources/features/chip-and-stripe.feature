@needs-card-slot @needs-pin-keys
Feature: Chip and stripe
  A card that has a chip is not worked by its stripe, and a card that cannot be read pays nothing.

  Background:
    Given the shop is open

  @SYM-77 @SYM-78
  Scenario: A card with a chip is swiped
    When a shopper pays 20.00 with the stripe of the debit card
    Then the terminal asks for the chip
    And nothing was sent to the host

  @SYM-65 @SYM-67 @SYM-68
  Scenario: The stripe cannot be read
    Given the next stripe cannot be read
    When a shopper pays 20.00 with the stripe card
    Then the terminal cannot read the card
    And nothing was sent to the host
    And the host has never booked anything

  @SYM-70 @SYM-71
  Scenario: The chip is mute
    Given the chip of the next card is mute
    When a shopper pays 20.00 with the debit card
    Then nothing was approved
    And the host has never booked anything

  @SYM-70 @SYM-71 @needs-receipt-tray @terminal:fallback=on
  Scenario: The chip stays mute, the stripe pays
    Given the chip of the next card is mute
    When a shopper pays 20.00 with the debit card
    Then the terminal asks for the chip
    When the shopper presents the debit card
    Then the terminal approves
    And the receipt says that the card was swiped
    And the host ledger shows 20.00 in 1 sale

  @SYM-81 @terminal:no-pin-limit=0
  Scenario: The shopper tears the card out while the PIN is asked for
    When the cashier starts a sale of 20.00
    And the shopper presents the debit card and waits
    And the shopper takes the card away
    And the cashier cancels
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host

  @SYM-70 @SYM-71 @terminal:fallback=off
  Scenario: The chip stays mute where the stripe is no way out
    Given the chip of the next card is mute
    When a shopper pays 20.00 with the debit card
    And the shopper presents the debit card
    Then the terminal refuses
    And nothing was sent to the host
    And the host has never booked anything
