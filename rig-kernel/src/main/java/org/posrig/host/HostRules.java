package org.posrig.host;

import org.posrig.rule.HostRule;

/// The rules of a host's issuers and acquirer. Those of its file stand always; those that are set
/// here stand until they are lifted, or until the host is healed, and the history tells of each.
public interface HostRules {

  /// Stands from now on, in the place of one of the same name.
  void set(HostRule rule);

  /// Stands no longer; one of the file that it has replaced stands again.
  void lift(String name);

  /// The issuer gives a card free: whatever held it, wrong PINs included, holds it no longer.
  ///
  /// @param card masked
  void release(String card);

  /// The device that was refused last is registered from now on.
  ///
  /// @throws IllegalStateException when none was refused
  void register();
}
