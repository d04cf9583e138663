package org.posrig.host;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.card.TestCard;
import org.posrig.history.Recorder;
import org.posrig.net.Network;
import org.posrig.text.Sentence;
import org.posrig.time.RigClock;

/// Opens a host and the link before it. Found by [java.util.ServiceLoader].
public interface Acquirer {

  /// As in the bench file: `unionpay`.
  String dialect();

  /// Starts both; nothing is left open when it throws.
  Opened open(Setup setup);

  /// Settings that name a file: a bench names it from where it lies itself.
  default Set<String> files() {
    return Set.of();
  }

  /// What is wrong with the settings, one sentence each; empty when all is well.
  List<Sentence> problems(Map<String, String> settings);

  /// What is wrong with cards that files of the settings name, one sentence each.
  ///
  /// @param roles of the drawer's cards
  default List<Sentence> strangers(Map<String, String> settings, Set<String> roles) {
    return List.of();
  }

  /// Whether a host with these settings knows the code as one that approves. What no host says is
  /// not played.
  boolean approvesWith(String code, Map<String, String> settings);

  /// What a host needs from its bench.
  ///
  /// @param seed of everything random in host and link
  /// @param cards the drawer: the host knows their PINs and dates as an issuer would
  record Setup(
      Network network,
      RigClock clock,
      Recorder recorder,
      long seed,
      List<TestCard> cards,
      Map<String, String> settings) {}

  /// Host and link, running.
  record Opened(Host host, Link link) {}
}
