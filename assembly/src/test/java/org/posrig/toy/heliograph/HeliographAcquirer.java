package org.posrig.toy.heliograph;

import java.util.List;
import java.util.Map;
import org.posrig.host.Acquirer;
import org.posrig.text.Sentence;

/// A dialect of one line a message.
public final class HeliographAcquirer implements Acquirer {

  @Override
  public String dialect() {
    return "heliograph";
  }

  @Override
  public List<Sentence> problems(Map<String, String> settings) {
    return settings.keySet().stream()
        .map(name -> "'" + name + "' is no setting of a heliograph; it has none")
        .map(Sentence::plain)
        .toList();
  }

  @Override
  public boolean approvesWith(String code, Map<String, String> settings) {
    return code.equals("yes");
  }

  @Override
  public Opened open(Setup setup) {
    HeliographHost host = new HeliographHost(setup);
    return new Opened(host, new HeliographLink(setup, host.address()));
  }
}
