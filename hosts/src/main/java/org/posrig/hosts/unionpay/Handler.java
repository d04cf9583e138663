package org.posrig.hosts.unionpay;

import java.util.Optional;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;

/// How the host serves one kind of request. Called under the host's lock.
interface Handler {

  /// Why the request cannot be carried out; empty when it can.
  Optional<Refusal> refuses(Request request);

  /// Does the work and makes what its answer carries.
  ///
  /// @param code the approving code to answer
  Decision carryOut(Request request, String code, TriggeredFaults mischief);
}
