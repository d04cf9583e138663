package org.posrig.hosts.unionpay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.hosts.crypto.WorkingKeys;

/// Working keys by generation: a terminal that missed the answer to its sign-in still has older
/// ones. To use a generation ends those before it. Safe from any party.
final class KeyRing {
  /// The terminal's, and those of two sign-ins whose answers may have been lost.
  private static final int GENERATIONS = 3;

  private final List<WorkingKeys> newestFirst = new ArrayList<>();

  synchronized void offer(WorkingKeys keys) {
    newestFirst.addFirst(keys);
    if (newestFirst.size() > GENERATIONS) newestFirst.removeLast();
  }

  synchronized void drop() {
    newestFirst.clear();
  }

  /// The keys that a right answer is signed with.
  synchronized Optional<WorkingKeys> newest() {
    return newestFirst.stream().findFirst();
  }

  /// The generation under which the MAC is right; older ones end by this.
  synchronized Optional<WorkingKeys> signer(byte[] mab, String f64) {
    Optional<WorkingKeys> signer = match(mab, f64);
    signer.ifPresent(
        keys -> newestFirst.subList(newestFirst.indexOf(keys) + 1, newestFirst.size()).clear());
    return signer;
  }

  /// As [#signer] for an onlooker: nothing ends.
  synchronized Optional<WorkingKeys> match(byte[] mab, String f64) {
    return newestFirst.stream().filter(keys -> keys.signs(mab, f64)).findFirst();
  }
}
