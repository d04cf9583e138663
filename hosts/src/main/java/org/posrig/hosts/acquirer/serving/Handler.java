package org.posrig.hosts.acquirer.serving;

import java.util.Optional;
import org.posrig.hosts.acquirer.Decision;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.acquirer.TriggeredFaults;

/// How a host serves one kind of request. Called under the host's lock.
public interface Handler<R extends HostRequest> {

  /// Why the request cannot be carried out; empty when it can.
  Optional<Refusal> refuses(R request);

  /// Does the work and makes what its answer carries.
  ///
  /// @param code the approving code to answer
  Decision carryOut(R request, String code, TriggeredFaults mischief);
}
