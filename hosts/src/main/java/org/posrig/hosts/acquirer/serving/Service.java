package org.posrig.hosts.acquirer.serving;

import java.util.Optional;
import org.posrig.hosts.acquirer.Refusal;
import org.posrig.hosts.rule.Facts;

/// What only a dialect's own package knows of its requests.
public interface Service<R extends HostRequest> {

  /// Who may not ask at all, what is not served, and what is not authentic.
  Optional<Refusal> unfit(R request);

  Handler<R> handler(R request);

  /// What the host's rules need to know.
  Facts facts(R request);

  /// By which code a wrong or missing MAC is answered.
  String macFault();
}
