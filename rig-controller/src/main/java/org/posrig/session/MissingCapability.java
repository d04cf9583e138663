package org.posrig.session;

import java.util.List;
import org.posrig.device.Capability;
import org.posrig.device.Device;
import org.posrig.text.ExplainedException;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// The bench lacks a capability that the scenario needs: the scenario is skipped and says so.
public final class MissingCapability extends ExplainedException {
  private static final long serialVersionUID = 1;

  public MissingCapability(Sentence says) {
    super(says);
  }

  public MissingCapability(Class<? extends Device> capability, String bench) {
    this(Sentence.of("session.lacks", Value.text(bench), Capability.word(capability)));
  }

  /// The terminal has no such entry of a menu.
  public static MissingCapability ofMenu(String model, String entry) {
    return new MissingCapability(
        Sentence.of("session.no-key", Value.text(model), new Value.Word("menu." + entry)));
  }

  /// The bench's drawer has no card of this role.
  public static MissingCapability ofCard(String role, String bench) {
    return new MissingCapability(Sentence.of("session.lacks-card", bench, role));
  }

  /// No host of the bench's dialect approves with this code.
  public static MissingCapability ofApproval(String code) {
    return new MissingCapability(Sentence.of("session.no-approval", code));
  }

  /// The terminal cannot be set as the scenario wants it.
  ///
  /// @param problems the terminal's own words
  public static MissingCapability ofTerminal(String terminal, List<Sentence> problems) {
    return new MissingCapability(
        Sentence.of("session.cannot-be-set", terminal).because(Sentence.all(problems)));
  }
}
