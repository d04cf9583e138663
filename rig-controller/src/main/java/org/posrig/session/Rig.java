package org.posrig.session;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.posrig.card.TestCard;
import org.posrig.device.Device;
import org.posrig.fault.Fault;
import org.posrig.fault.Moment;
import org.posrig.history.Recorder;
import org.posrig.host.Host;
import org.posrig.host.Link;
import org.posrig.terminal.TerminalModel;
import org.posrig.time.RigClock;

/// One opened bench in one scenario: what steps and people speak to.
public interface Rig extends AutoCloseable {

  RigClock clock();

  Recorder recorder();

  TerminalModel model();

  Host host();

  Link link();

  /// The bench's device with a capability.
  ///
  /// @throws Missing when the bench has none
  <D extends Device> D device(Class<D> capability);

  /// A card of the drawer by its role: `debit card`.
  ///
  /// @throws MissingCapability when the bench's drawer has none
  TestCard card(String name);

  /// The whole drawer.
  List<TestCard> cards();

  /// Arms a fault where it belongs; its report comes to the history.
  void arm(Fault fault, Moment moment);

  /// Takes every fault back: link, host, devices, paper, cable.
  void heal();

  /// How long the terminal may take to react to a hand, without the host.
  Duration patience();

  /// The terminal's own time-out for an answer of the host.
  Duration answerTimeout();

  /// How long the terminal waits for somebody to press, present or type what it asked for.
  Duration inputTimeout();

  /// How long it may take when the host does not answer: all tries and time-outs of its parameters.
  Duration longPatience();

  /// How long a person's hand takes before its next act: drawn anew each time, around the bench's
  /// `hand`.
  Duration hand();

  /// Who works at the terminal.
  default Staff staff() {
    return Staff.OF_A_FRESH_TERMINAL;
  }

  /// Randomness for a purpose, the same for the same seed, scenario and purpose.
  RandomGenerator random(String purpose);

  @Override
  void close();
}
