package org.posrig.hosts.unionpay;

/// What a host loses when it restarts without its memory; working keys are lost with it
/// ([KeyRing#drop]).
record VolatileState(Ledger ledger, Batch batch) {
  static VolatileState fresh() {
    return new VolatileState(new Ledger(), new Batch());
  }
}
