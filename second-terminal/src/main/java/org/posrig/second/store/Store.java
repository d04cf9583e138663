package org.posrig.second.store;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.posrig.secret.Secret;
import org.posrig.terminal.NonVolatile;

/// The terminal's memory. What is in force is what was stored last.
public final class Store {
  private final NonVolatile chip;
  private final Vault vault;
  private State now;
  private long number;

  /// @param fresh what a new terminal starts with
  public Store(NonVolatile chip, Secret secret, State fresh) {
    this.chip = chip;
    this.vault = new Vault(secret);
    Optional<byte[]> stored = chip.load();
    this.now = stored.flatMap(vault::open).orElse(fresh);
    this.number = stored.map(Vault::number).orElse(0L);
  }

  public State now() {
    return now;
  }

  /// Stores first, then it counts: power that goes between the two has lost nothing.
  public void change(UnaryOperator<State> change) {
    State next = change.apply(now);
    number++;
    chip.store(vault.close(next, number));
    now = next;
  }

  /// Counts until the power goes: what a defective terminal does.
  public void changeUntilPowerGoes(UnaryOperator<State> change) {
    now = change.apply(now);
  }
}
