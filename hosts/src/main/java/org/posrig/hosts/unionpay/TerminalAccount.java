package org.posrig.hosts.unionpay;

import java.util.Optional;

/// What the host keeps for one terminal: keys, batch and books of its own. Guarded by the host's
/// lock.
final class TerminalAccount {
  private final Optional<Identity> identity;
  private final KeyRing keys;
  private VolatileState memory = VolatileState.fresh();

  private TerminalAccount(Optional<Identity> identity, KeyRing keys) {
    this.identity = identity;
    this.keys = keys;
  }

  static TerminalAccount of(Identity identity, KeyRing keys) {
    return new TerminalAccount(Optional.of(identity), keys);
  }

  /// For a terminal that the host does not know: nothing that is done to it stays.
  static TerminalAccount ofStranger() {
    return new TerminalAccount(Optional.empty(), new KeyRing());
  }

  Optional<Identity> identity() {
    return identity;
  }

  KeyRing keys() {
    return keys;
  }

  Ledger ledger() {
    return memory.ledger();
  }

  Batch batch() {
    return memory.batch();
  }

  void forget() {
    memory = VolatileState.fresh();
    keys.drop();
  }
}
