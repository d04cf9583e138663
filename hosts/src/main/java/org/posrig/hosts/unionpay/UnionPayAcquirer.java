package org.posrig.hosts.unionpay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.host.Acquirer;
import org.posrig.hosts.acquirer.Calendar;
import org.posrig.hosts.acquirer.HostService;
import org.posrig.hosts.acquirer.Issuer;
import org.posrig.hosts.acquirer.OpenedHost;
import org.posrig.hosts.crypto.KeyMaker;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.link.FaultyLink;
import org.posrig.hosts.rule.RuleFile;
import org.posrig.hosts.transport.HostTransport;
import org.posrig.hosts.transport.MemoryTransport;
import org.posrig.hosts.transport.TcpTransport;
import org.posrig.net.TcpNetwork;
import org.posrig.secret.SecretKind;
import org.posrig.text.Sentence;

/// Opens the UnionPay-style host and the link before it.
///
/// Settings: `master-key` (32 hexadecimal digits), `terminal-id`, `merchant-id`; optional `listen`
/// (the link's address) and `host` (the host's), both 127.0.0.1:0 if not given; `mac-key-length` 8
/// or 16, 8 if not given; `serial-registry`, device serial numbers with commas between, any device
/// if not given; `table`, a table file in place of the built-in one; `rules`, a rule file
/// (`docs/adding/rule.md`); `terminals`, further terminals ([Identity]).
public final class UnionPayAcquirer implements Acquirer {

  @Override
  public String dialect() {
    return "unionpay";
  }

  @Override
  public Set<String> files() {
    return HostSettings.files();
  }

  @Override
  public List<Sentence> problems(Map<String, String> settings) {
    return HostSettings.problems(settings);
  }

  @Override
  public List<Sentence> strangers(Map<String, String> settings, Set<String> roles) {
    return HostSettings.ruleFile(settings)
        .map(file -> RuleFile.strangers(file, roles))
        .orElse(List.of());
  }

  @Override
  public boolean approvesWith(String code, Map<String, String> settings) {
    return HostSettings.of(settings).dialect().approves(code);
  }

  /// @throws RigTrouble with every problem of the settings
  @Override
  public Opened open(Setup setup) {
    HostSettings settings = HostSettings.of(setup.settings());
    for (Identity one : settings.identities())
      setup.recorder().hide(SecretKind.KEY, one.master().key().revealHex());
    Dialect dialect = settings.dialect();
    KeyRings keys = settings.keyRings();
    HostService service = service(state(setup, settings, keys), setup);
    OpenedHost host = new OpenedHost(service, front(setup, settings, service));
    try {
      FaultyLink link =
          new FaultyLink(
              setup.network(),
              setup.clock(),
              setup.recorder(),
              settings.linkAddress(),
              host.address(),
              UnionPaySeals.link(dialect, keys));
      return new Opened(host, link);
    } catch (RuntimeException e) {
      host.close();
      throw e;
    }
  }

  private static UnionPayState state(Setup setup, HostSettings settings, KeyRings keys) {
    return new UnionPayState(
        settings,
        new Calendar(setup.clock()),
        new Issuer(setup.cards()),
        new KeyMaker(new java.util.SplittableRandom(setup.seed()), settings.macKeyBytes()),
        keys);
  }

  private static HostService service(UnionPayState state, Setup setup) {
    return new HostService(state, new UnionPayDesk(state), setup.recorder());
  }

  private static HostTransport front(Setup setup, HostSettings settings, HostService service) {
    return setup.network() instanceof TcpNetwork
        ? new TcpTransport(setup.clock(), settings.hostAddress(), service)
        : new MemoryTransport(setup.network(), setup.clock(), settings.hostAddress(), service);
  }
}
