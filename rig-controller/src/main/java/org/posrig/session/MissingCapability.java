package org.posrig.session;

import java.util.List;

/// The bench lacks a capability that the scenario needs: the scenario is skipped and says so.
public final class MissingCapability extends RuntimeException {
  private static final long serialVersionUID = 1;

  public MissingCapability(String capability, String bench) {
    this("bench '" + bench + "' has no " + capability);
  }

  /// The dialect of the bench's host cannot say it.
  ///
  /// @param what as in `approval with code A2`
  public static MissingCapability ofDialect(String what) {
    return new MissingCapability("the host's dialect has no " + what);
  }

  private MissingCapability(String sentence) {
    super(sentence);
  }

  /// The terminal cannot be set as the scenario wants it.
  ///
  /// @param problems the terminal's own words
  static MissingCapability ofTerminal(String terminal, List<String> problems) {
    return new MissingCapability("terminal '" + terminal + "': " + String.join("; ", problems));
  }
}
