package org.posrig.hosts.acquirer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.card.Pan;
import org.posrig.card.TestCard;
import org.posrig.secret.Secret;

/// The issuer of the drawer's cards: balances and wrong PINs. Outlives a restart of the host.
/// Guarded by its lock.
public final class Issuer {
  private static final long FIFTY_THOUSAND = 50_000_00;
  private static final int PIN_TRIES = 3;
  private final Map<String, Account> accounts = new LinkedHashMap<>();

  public Issuer(List<TestCard> cards) {
    for (TestCard card : cards) accounts.put(card.pan().digits(), new Account(card));
  }

  public Optional<Account> account(String pan) {
    return Optional.ofNullable(accounts.get(pan));
  }

  public void setBalance(String maskedPan, long cents) {
    accounts.values().stream()
            .filter(account -> account.pan().masked().equals(maskedPan))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "setting a balance: no card of the drawer is " + maskedPan))
            .cents =
        cents;
  }

  /// Wrong PINs are counted by the day.
  public void nextDay() {
    accounts.values().forEach(account -> account.wrongPins = 0);
  }

  /// One card's account.
  public static final class Account {
    private final TestCard card;
    private long cents = FIFTY_THOUSAND;
    private int wrongPins;

    private Account(TestCard card) {
      this.card = card;
    }

    public Pan pan() {
      return card.pan();
    }

    public long cents() {
      return cents;
    }

    public void charge(long amount) {
      cents -= amount;
    }

    public Optional<String> expiry() {
      return card.tracks().expiry();
    }

    public boolean blocked() {
      return wrongPins >= PIN_TRIES;
    }

    /// Counts a wrong one; a right one clears the count.
    public boolean takesPin(Secret pin) {
      boolean right = card.pin().equals(pin);
      wrongPins = right ? 0 : wrongPins + 1;
      return right;
    }
  }
}
