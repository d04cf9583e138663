package org.posrig.hosts.unionpay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.hosts.crypto.WorkingKeys;

/// Two generations of working keys: those that the terminal has used, and those offered since, which a terminal that
/// missed the answer does not have. The first use of the new ones ends the old. Safe from any party.
final class KeyRing {
  private Optional<WorkingKeys> proven = Optional.empty();
  private Optional<WorkingKeys> offered = Optional.empty();

  synchronized void offer(WorkingKeys keys) {
    offered = Optional.of(keys);
  }

  synchronized void drop() {
    proven = Optional.empty();
    offered = Optional.empty();
  }

  /// The keys that a right answer is signed with.
  synchronized Optional<WorkingKeys> newest() {
    return offered.or(() -> proven);
  }

  /// The generation under which the MAC is right; to use the offered one proves it.
  synchronized Optional<WorkingKeys> signer(byte[] mab, String f64) {
    Optional<WorkingKeys> signer = match(mab, f64);
    if (signer.isPresent() && signer.equals(offered)) {
      proven = offered;
      offered = Optional.empty();
    }
    return signer;
  }

  /// As [#signer] for an onlooker: nothing is proven.
  synchronized Optional<WorkingKeys> match(byte[] mab, String f64) {
    List<WorkingKeys> generations = new ArrayList<>();
    offered.ifPresent(generations::add);
    proven.ifPresent(generations::add);
    return generations.stream().filter(keys -> keys.signs(mab, f64)).findFirst();
  }
}
