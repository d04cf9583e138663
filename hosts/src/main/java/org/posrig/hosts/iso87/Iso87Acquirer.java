package org.posrig.hosts.iso87;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.host.Acquirer;
import org.posrig.hosts.acquirer.Calendar;
import org.posrig.hosts.acquirer.HostService;
import org.posrig.hosts.acquirer.IsoLinkDialect;
import org.posrig.hosts.acquirer.Issuer;
import org.posrig.hosts.acquirer.OpenedHost;
import org.posrig.hosts.link.FaultyLink;
import org.posrig.hosts.rule.RuleFile;
import org.posrig.hosts.transport.HostTransport;
import org.posrig.hosts.transport.MemoryTransport;
import org.posrig.hosts.transport.TcpTransport;
import org.posrig.net.TcpNetwork;
import org.posrig.secret.SecretKind;
import org.posrig.text.Sentence;

/// Opens the host of ISO 8583:1987 and the link before it. Settings: docs/protocols/iso87.md.
public final class Iso87Acquirer implements Acquirer {

  @Override
  public String dialect() {
    return "iso87";
  }

  @Override
  public Set<String> files() {
    return SettingRules.FILES;
  }

  @Override
  public List<Sentence> problems(Map<String, String> settings) {
    return SettingRules.problems(settings);
  }

  @Override
  public List<Sentence> strangers(Map<String, String> settings, Set<String> roles) {
    return SettingRules.rules(settings)
        .map(file -> RuleFile.strangers(file, roles))
        .orElse(List.of());
  }

  @Override
  public boolean approvesWith(String code, Map<String, String> settings) {
    return Iso87Settings.of(settings).dialect().approves(code);
  }

  /// @throws IllegalArgumentException with every problem of the settings
  @Override
  public Opened open(Setup setup) {
    Iso87Settings settings = Iso87Settings.of(setup.settings());
    settings.secrets().forEach(key -> setup.recorder().hide(SecretKind.KEY, key.revealHex()));
    MessageKeys keys = new MessageKeys(settings.dialect(), settings.keys());
    Iso87State state =
        new Iso87State(settings, new Calendar(setup.clock()), new Issuer(setup.cards()), keys);
    HostService service = new HostService(state, new Iso87Desk(state), setup.recorder());
    OpenedHost host = new OpenedHost(service, front(setup, settings, service));
    try {
      return new Opened(host, link(setup, settings, keys, host.address()));
    } catch (RuntimeException e) {
      host.close();
      throw e;
    }
  }

  private static FaultyLink link(
      Setup setup, Iso87Settings settings, MessageKeys keys, String host) {
    return new FaultyLink(
        setup.network(),
        setup.clock(),
        setup.recorder(),
        settings.linkAddress(),
        host,
        new IsoLinkDialect(
            settings.dialect(),
            new Iso87Seals(settings.dialect(), keys, settings.mac()),
            new OriginalsSeen()));
  }

  private static HostTransport front(Setup setup, Iso87Settings settings, HostService service) {
    return setup.network() instanceof TcpNetwork
        ? new TcpTransport(setup.clock(), settings.hostAddress(), service)
        : new MemoryTransport(setup.network(), setup.clock(), settings.hostAddress(), service);
  }
}
