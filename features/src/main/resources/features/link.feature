@needs-card-slot @needs-pin-keys
Feature: Link
  Wherever the connection breaks, the shopper pays once or not at all.

  Background:
    Given the shop is open

  @SYM-05 @SYM-11 @SYM-12
  Scenario Outline: The connection <breakage> <place> the answer to a payment
    Given the connection <breakage> <place> the answer to the next payment
    When a shopper pays 120.00 with the debit card
    Then nothing was approved
    And the host had booked 120.00
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the reversal went before the next payment
    And the host ledger shows 15.00 in 1 sale

    Examples:
      | breakage  | place        |
      | is reset  | before       |
      | is reset  | early inside |
      | is reset  | inside       |
      | is closed | before       |
      | is closed | early inside |
      | is closed | inside       |
      | goes dead | before       |
      | goes dead | early inside |
      | goes dead | inside       |

  @SYM-12
  Scenario Outline: The connection <breakage> <place> the request of a payment
    Given the connection <breakage> <place> the next payment request
    When a shopper pays 120.00 with the debit card
    Then nothing was approved
    And the host has never booked anything
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 15.00 in 1 sale

    Examples:
      | breakage  | place        |
      | is reset  | before       |
      | is reset  | inside       |
      | is closed | early inside |
      | is closed | inside       |
      | goes dead | before       |
      | goes dead | inside       |

  @SYM-12
  Scenario Outline: The connection <breakage> after the request, the host has it
    Given the connection <breakage> after the next payment request
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And receipts and host ledger agree

    Examples:
      | breakage  |
      | is reset  |
      | is closed |

  @SYM-11
  Scenario: The connection is closed after the answer
    Given the connection is closed after the answer to the next payment
    When a shopper pays 120.00 with the debit card
    Then the terminal approves
    And the host ledger shows 120.00 in 1 sale

  @SYM-05
  Scenario Outline: The connection <breakage> inside the answer to the reversal
    Given the answer to the next payment is lost
    And the connection <breakage> inside the answer to the next reversal
    When a shopper pays 120.00 with the debit card
    And a shopper pays 15.00 with the stripe card
    And a shopper pays 7.00 with the stripe card
    Then the terminal approves
    And receipts and host ledger agree

    Examples:
      | breakage  |
      | is reset  |
      | goes dead |

  @SYM-11 @SYM-121
  Scenario Outline: One byte <where> of the answer is flipped
    Given one byte <where> of the answer to the next payment is flipped
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a bad answer
    And nothing was approved
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 15.00 in 1 sale

    Examples:
      | where              |
      | near the beginning |
      | of the MAC         |

  @SYM-11 @SYM-121
  Scenario: One byte of the request is flipped
    Given one byte of the MAC of the next payment request is flipped
    When a shopper pays 120.00 with the debit card
    Then nothing was approved
    And the host has never booked anything

  @SYM-11 @SYM-121
  Scenario: Noise comes before the answer
    Given noise comes before the answer to the next payment
    When a shopper pays 120.00 with the debit card
    Then nothing was approved
    And the host had booked 120.00
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 15.00 in 1 sale

  @SYM-36
  Scenario Outline: The answer says that it has <length> bytes
    Given the length prefix of the answer to the next payment is <length>
    When a shopper pays 120.00 with the debit card
    Then nothing was approved
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 15.00 in 1 sale

    Examples:
      | length |
      | 0      |
      | 65535  |

  @SYM-09 @SYM-11
  Scenario: The answer arrives byte by byte and in time
    Given the answer to the next payment arrives byte by byte, in time
    When a shopper pays 120.00 with the debit card
    Then the terminal approves
    And the host ledger shows 120.00 in 1 sale

  @SYM-09 @SYM-11
  Scenario: The answer arrives byte by byte and too slowly
    Given the answer to the next payment arrives byte by byte, too slowly
    When a shopper pays 120.00 with the debit card
    Then nothing was approved
    When a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 15.00 in 1 sale

  @SYM-08 @SYM-14 @SYM-18 @SYM-33
  Scenario Outline: The connection <fault>
    Given the next connection <fault>
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a communication failure
    And the host has never booked anything
    When the link is repaired
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 15.00 in 1 sale

    Examples:
      | fault                  |
      | is refused             |
      | is swallowed           |
      | is accepted and closed |

  @SYM-13 @SYM-18 @needs-cable-switch
  Scenario: The cable is out before the payment
    Given the cable is pulled
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a communication failure
    And the host has never booked anything
    When the cable is plugged in again
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 15.00 in 1 sale

  @SYM-12 @SYM-17 @needs-cable-switch @terminal:reversal-after-exhausted=keep
  Scenario: The cable is pulled between request and answer
    Given the cable is pulled after the next payment request
    When a shopper pays 120.00 with the debit card
    Then the terminal reports a communication failure
    When the cable is plugged in again
    And a shopper pays 15.00 with the stripe card
    Then the terminal approves
    And the host ledger shows 15.00 in 1 sale
