package org.posrig.hosts.acquirer;

/// What a host loses when it restarts without its memory, beside its keys.
record VolatileState(Ledger ledger, Batch batch) {
  static VolatileState fresh() {
    return new VolatileState(new Ledger(), new Batch());
  }
}
