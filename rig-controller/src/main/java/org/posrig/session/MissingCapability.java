package org.posrig.session;

/// The bench lacks a capability that the scenario needs: the scenario is skipped and says so.
public final class MissingCapability extends RuntimeException {
  private static final long serialVersionUID = 1;

  public MissingCapability(String capability, String bench) {
    super("bench '" + bench + "' has no " + capability);
  }
}
