@needs-sign-in
Feature: Sign-in
  A terminal may only work after the host has given it keys, and keys that cannot be right are worse than none.

  @SYM-23 @needs-card-slot @needs-pin-keys
  Scenario: The right operator signs in and the shop is open
    When the cashier signs in
    Then the terminal is ready for work
    And the sign-in was sent once
    When a shopper pays 20.00 with the debit card
    Then the terminal approves

  @SYM-26 @SYM-28 @needs-card-slot @needs-pin-keys
  Scenario Outline: After a good day's work the host sends <trouble>
    When the cashier signs in
    Then the terminal is ready for work
    Given a shopper has paid 120.00 with the debit card
    And the host sends <trouble> at the next sign-in
    When the cashier signs in
    Then the terminal reports bad keys
    When a shopper tries to pay 20.00 with the debit card
    Then the terminal refuses
    When the cashier signs in
    And a shopper pays 20.00 with the debit card
    Then the terminal approves
    And the host ledger shows 140.00 in 2 sales

    Examples:
      | trouble                       |
      | keys under another master key |
      | a wrong check value           |

  @SYM-26 @SYM-28 @needs-card-slot @needs-pin-keys
  Scenario Outline: The host sends <trouble>, the terminal does not work with it
    Given the host sends <trouble> at the next sign-in
    When the cashier signs in
    Then the terminal reports bad keys
    When a shopper tries to pay 20.00 with the debit card
    Then the terminal refuses
    And nothing was sent to the host
    When the cashier signs in
    And a shopper pays 20.00 with the debit card
    Then the terminal approves
    And the host ledger shows 20.00 in 1 sale

    Examples:
      | trouble                        |
      | keys under another master key  |
      | a damaged PIN key              |
      | a damaged MAC key              |
      | a damaged track key            |
      | a wrong check value            |
      | a key block that is too short  |

  @SYM-56 @SYM-58
  Scenario Outline: The host refuses the sign-in with <code>, <meaning>
    Given the host answers <code> to the next sign-in
    When the cashier signs in
    Then the terminal declines
    And the display reads <code>
    When a shopper tries to pay 20.00 with the debit card
    Then the terminal refuses
    And nothing was sent to the host

    Examples:
      | code | meaning                    |
      | 03   | merchant unknown           |
      | 58   | terminal not allowed       |
      | 97   | terminal closed or unknown |

  @SYM-21
  Scenario: The host does not answer the sign-in
    Given the host ignores the next sign-in
    When the cashier signs in
    Then the terminal reports a communication failure
    When a shopper tries to pay 20.00 with the debit card
    Then the terminal refuses
    When the cashier signs in
    Then the terminal is ready for work

  @SYM-21 @SYM-24
  Scenario Outline: The connection <breakage> inside the answer to the sign-in
    Given the connection <breakage> inside the answer to the next sign-in
    When the cashier signs in
    Then the terminal reports a bad answer
    When a shopper tries to pay 20.00 with the debit card
    Then the terminal refuses
    And the host has never booked anything

    Examples:
      | breakage  |
      | is reset  |
      | is closed |
      | goes dead |

  @SYM-01 @SYM-13 @SYM-21 @needs-cable-switch
  Scenario: The cable is out at sign-in, and in again
    Given the cable is pulled
    When the cashier signs in
    Then the terminal reports a communication failure
    When the cable is plugged in again
    And the cashier signs in
    Then the terminal is ready for work

  @SYM-22
  Scenario: A wrong operator password stays in the shop
    When the cashier signs in with a wrong password
    Then the terminal reports a wrong password
    And nothing was sent to the host

  @SYM-32
  Scenario: Four wrong passwords lock the terminal
    When the cashier types a wrong password 4 times
    Then the terminal is locked
    And the host has never booked anything

  @SYM-31
  Scenario: Nothing is sold before the sign-in
    When a shopper tries to pay 20.00 with the debit card
    Then the terminal refuses
    And nothing was sent to the host

  @SYM-25 @SYM-113 @needs-sign-off
  Scenario: Nothing is sold after the sign-off
    Given the shop is open
    When the cashier signs off
    Then the terminal asks to sign in
    When a shopper tries to pay 20.00 with the debit card
    Then the terminal refuses
    And nothing was sent to the host

  @SYM-29 @needs-card-slot @needs-pin-keys
  Scenario: The host asks for a new sign-in beside its answer
    Given the shop is open
    And the host asks for a sign-in in its answer to the next payment
    When a shopper pays 20.00 with the debit card
    Then the terminal approves
    And the sign-in was sent once
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 35.00 in 2 sales

  @SYM-23 @needs-card-slot @needs-pin-keys
  Scenario: The next operator signs in, the receipts name him
    Given the shop is open
    And a shopper has paid 20.00 with the debit card
    When the cashier hands over to operator 02
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And a receipt of operator 02 is printed
    And the host ledger shows 35.00 in 2 sales

  @SYM-29 @SYM-30 @needs-card-slot @needs-pin-keys
  Scenario Outline: The host answers <code> in the day, sign in again and it goes on
    Given the shop is open
    And the host answers <code> to the next payment
    When a shopper pays 20.00 with the debit card
    Then nothing was approved
    When a shopper tries to pay 20.00 with the stripe card
    Then the terminal refuses
    And nothing was sent to the host
    When the cashier signs in
    Then the terminal is ready for work
    When a shopper pays 20.00 with the debit card
    Then the terminal approves
    And the host ledger shows 20.00 in 1 sale

    Examples:
      | code |
      | 77   |
      | 99   |
      | A0   |

  @SYM-25 @SYM-113 @needs-sign-off @needs-card-slot @needs-pin-keys
  Scenario Outline: After the sign-off nothing else is done either: <what>
    Given the shop is open
    And a shopper has paid 20.00 with the debit card
    When the cashier signs off
    And the cashier tries to <what>
    Then the terminal refuses
    And nothing was sent to the host

    Examples:
      | what          |
      | void          |
      | settle        |
      | see a balance |

  @SYM-24 @SYM-29 @terminal:no-pin-limit=0 @needs-card-slot @needs-pin-keys
  Scenario: The keys of the second sign-in count
    Given the shop is open
    And a shopper has paid 20.00 with the debit card
    When the cashier signs in
    And a shopper pays 15.00 with the debit card
    Then the terminal approves
    And the host found the PIN right
    And the host ledger shows 35.00 in 2 sales
