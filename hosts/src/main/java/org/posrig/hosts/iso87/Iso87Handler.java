package org.posrig.hosts.iso87;

import java.util.Optional;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;

/// How the host serves one kind of request. Called under the host's lock.
interface Iso87Handler {

  /// Why the request cannot be carried out; empty when it can.
  Optional<Refusal> refuses(Iso87Request request);

  /// Does the work and makes what its answer carries.
  ///
  /// @param code the approving code to answer
  Decision carryOut(Iso87Request request, String code, TriggeredFaults mischief);
}
