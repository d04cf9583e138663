package org.posrig.run;

/// The bench lacks a capability that the scenario needs: the scenario is skipped and says so.
public final class Missing extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Missing(String capability, String bench) {
    super("bench '" + bench + "' has no " + capability);
  }
}
