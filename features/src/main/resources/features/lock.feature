@needs-lock
Feature: Lock
  A locked terminal sells nothing until a password unlocks it.

  Background:
    Given the shop is open

  @SYM-74 @SYM-116
  Scenario: Nothing is sold on a locked terminal
    When the cashier locks the terminal
    Then the terminal is locked
    When a shopper tries to pay 20.00 with the debit card
    Then the terminal asks for the password
    And nothing was sent to the host

  @SYM-116 @needs-card-slot @needs-pin-keys
  Scenario: The cashier unlocks and sells
    When the cashier locks the terminal
    And the cashier unlocks the terminal
    Then cashier and terminal are ready for the next shopper
    And nothing was sent to the host
    When a shopper pays 20.00 with the debit card
    Then the terminal approves
    And the host ledger shows 20.00 in 1 sale

  @SYM-116
  Scenario: The supervisor unlocks as well
    When the cashier locks the terminal
    And the supervisor unlocks the terminal
    Then cashier and terminal are ready for the next shopper

  @SYM-116
  Scenario: A wrong password does not unlock
    When the cashier locks the terminal
    And the cashier unlocks the terminal with a wrong password
    Then the terminal is locked
    When a shopper tries to pay 20.00 with the debit card
    Then the terminal asks for the password
    And nothing was sent to the host

  @SYM-116
  Scenario: Enter alone does not unlock
    When the cashier locks the terminal
    And the cashier presses enter again and again
    And the cashier cancels
    Then the terminal is locked
    When a shopper tries to pay 20.00 with the debit card
    Then the terminal asks for the password
    And nothing was sent to the host

  @SYM-116 @needs-power-switch
  Scenario: A lock outlives the power
    When the cashier locks the terminal
    And the power is cut and comes back
    Then the terminal is locked
    When a shopper tries to pay 20.00 with the debit card
    Then the terminal asks for the password
    And nothing was sent to the host

  @SYM-74 @SYM-116 @needs-card-slot @needs-pin-keys
  Scenario Outline: A locked terminal does nothing else either: <what>
    Given a shopper has paid 20.00 with the debit card
    When the cashier locks the terminal
    And the cashier tries to <what>
    Then the terminal asks for the password
    And nothing was sent to the host

    Examples:
      | what          |
      | void          |
      | settle        |
      | see a balance |
