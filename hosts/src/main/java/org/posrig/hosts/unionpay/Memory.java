package org.posrig.hosts.unionpay;

/// What a host loses when it restarts without its memory; working keys are lost with it
/// ([KeyRing#drop]).
record Memory(Ledger ledger, Batch batch) {
  static Memory fresh() {
    return new Memory(new Ledger(), new Batch());
  }
}
