@needs-card-slot @needs-pin-keys
Feature: Decline
  A refusal is shown with its code, costs nothing, prints nothing and is no reason for a reversal.

  Background:
    Given the shop is open

  @SYM-64
  Scenario Outline: The host declines with <code>: <meaning>
    Given the host answers <code> to the next payment
    When a shopper pays 20.00 with the debit card
    Then the terminal declines
    And the display reads <code>
    And no receipt is printed
    And the host has never booked anything
    When a shopper pays 5.00 with the stripe card
    Then the host ledger shows 5.00 in 1 sale
    And no reversal was sent

    @SYM-47
    Examples: Insufficient funds
      | code | meaning            |
      | 51   | insufficient funds |
      | 61   | amount over limit  |

    @SYM-38
    Examples: Too often
      | code | meaning                   |
      | 65   | too many transactions     |
      | 75   | too many wrong PINs       |

    @SYM-43 @SYM-52 @SYM-53
    Examples: The card
      | code | meaning            |
      | 14   | no such card       |
      | 21   | card never used    |
      | 22   | suspected fault    |
      | 25   | nothing found      |
      | 54   | card expired       |
      | 57   | not for this card  |
      | 59   | suspicion of fraud |
      | 62   | card restricted    |

    @SYM-50
    Examples: Not supported
      | code | meaning              |
      | 05   | without a reason     |
      | 15   | no such issuer       |
      | 40   | not supported        |
      | 06   | error                |
      | 12   | invalid              |
      | 30   | format error         |

    @SYM-33 @SYM-35 @SYM-36
    Examples: Issuer or network are down
      | code | meaning              |
      | 90   | day-end              |
      | 68   | issuer took too long |
      | 91   | issuer unavailable   |
      | 92   | issuer unreachable   |
      | 96   | system malfunction   |
      | 98   | issuer did not answer |

    @SYM-56
    Examples: The terminal
      | code | meaning              |
      | 58   | terminal not allowed |
      | 97   | terminal unknown     |

    @practice
    Examples: The amount
      | code | meaning        |
      | 13   | invalid amount |

    @SYM-59
    Examples: A private code
      | code | meaning             |
      | L4   | acquirer-specific   |

    @practice
    Examples: An unknown code
      | code | meaning |
      | ZZ   | unknown |

  @SYM-64
  Scenario Outline: No amount is too small to be declined: <amount>
    Given the host answers 05 to the next payment
    When a shopper pays <amount> with the stripe card
    Then the terminal declines
    And the display reads 05
    And no receipt is printed
    And the host has never booked anything

    Examples:
      | amount  |
      | 0.01    |
      | 0.99    |
      | 9.99    |
      | 9999.99 |

  @SYM-54 @SYM-55
  Scenario Outline: The host wants the card kept: <code>
    Given the host answers <code> to the next payment
    When a shopper pays 20.00 with the debit card
    Then the terminal asks to keep the card
    And the display reads <code>
    And the host has never booked anything
    And no reversal was sent

    Examples:
      | code |
      | 04   |
      | 07   |
      | 33   |
      | 34   |
      | 36   |
      | 38   |
      | 41   |
      | 43   |

  @SYM-83
  Scenario: The card has expired
    When a shopper pays 20.00 with the expired card
    Then the terminal declines
    And the display reads 54
    And the host ledger is empty

  @SYM-47
  Scenario: The account holds less than the price
    Given the account of the low-balance card has 10.00
    When a shopper pays 20.00 with the low-balance card
    Then the terminal declines
    And the display reads 51
    When a shopper pays 5.00 with the low-balance card
    Then the terminal approves
    And the host ledger shows 5.00 in 1 sale
