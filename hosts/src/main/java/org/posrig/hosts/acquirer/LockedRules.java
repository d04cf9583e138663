package org.posrig.hosts.acquirer;

import org.posrig.history.Event.RuleLifted;
import org.posrig.history.Event.RuleSet;
import org.posrig.host.HostRules;
import org.posrig.rule.HostRule;

/// The host's rules as the rig changes them: under the host's lock, and told to the history.
public final class LockedRules implements HostRules {
  private final HostService service;

  public LockedRules(HostService service) {
    this.service = service;
  }

  @Override
  public void set(HostRule rule) {
    service.change(
        state -> {
          state.rules.set(rule);
          state.journal.saw(new RuleSet(rule.name()));
        });
  }

  @Override
  public void lift(String name) {
    service.change(
        state -> {
          state.rules.lift(name);
          state.journal.saw(new RuleLifted(name));
        });
  }

  @Override
  public void release(String card) {
    service.change(
        state -> {
          state.issuer.release(card);
          state.rules.release(card).forEach(name -> state.journal.saw(new RuleLifted(name)));
        });
  }

  @Override
  public void register() {
    service.change(state -> state.rules.register());
  }
}
