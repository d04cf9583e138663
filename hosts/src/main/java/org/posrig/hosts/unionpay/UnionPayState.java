package org.posrig.hosts.unionpay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.posrig.hosts.acquirer.Calendar;
import org.posrig.hosts.acquirer.HostState;
import org.posrig.hosts.acquirer.Issuer;
import org.posrig.hosts.crypto.KeyMaker;

/// What only this host knows: its settings, its terminals and their working keys, as they are seen
/// for the terminal that is being served. The key rings guard themselves.
final class UnionPayState extends HostState {
  final HostSettings settings;
  final KeyMaker keyMaker;
  private final KeyRings rings;
  private final Map<String, Identity> terminals = new LinkedHashMap<>();
  private Optional<Identity> served = Optional.empty();

  UnionPayState(
      HostSettings settings, Calendar calendar, Issuer issuer, KeyMaker keyMaker, KeyRings rings) {
    super(settings.dialect(), calendar, issuer, settings.rules());
    this.settings = settings;
    this.keyMaker = keyMaker;
    this.rings = rings;
    for (Identity one : settings.identities()) terminals.put(one.terminal(), one);
  }

  /// From now on it is this terminal's keys, batch and books that are meant.
  void serve(String terminal) {
    served = Optional.ofNullable(terminals.get(terminal));
    serve(terminal, served.isPresent());
  }

  /// Who is being served; empty for a terminal that the host does not know.
  Optional<Identity> identity() {
    return served;
  }

  KeyRing keys() {
    return rings.of(served.map(Identity::terminal).orElse(""));
  }

  @Override
  protected String merchant(String terminal) {
    return Optional.ofNullable(terminals.get(terminal)).map(Identity::merchant).orElse("");
  }

  /// The working keys are lost with the rest.
  @Override
  public void forget() {
    super.forget();
    rings.drop();
  }
}
