package org.posrig.toy.abacus;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.terminal.Defect;
import org.posrig.terminal.TerminalProgram;
import org.posrig.terminal.TerminalSetup;
import org.posrig.text.Sentence;

/// A terminal of another maker: other words, other keys, no PIN, no password, one copy.
public final class AbacusProgram implements TerminalProgram {
  private static final Set<String> KNOWN = Set.of("shop", "answer-timeout");

  @Override
  public String name() {
    return "abacus";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<Defect> defects() {
    return List.of();
  }

  @Override
  public List<Sentence> problems(Map<String, String> parameters) {
    return parameters.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .map(name -> "'" + name + "' is no parameter of this terminal; it has " + KNOWN)
        .map(Sentence::plain)
        .toList();
  }

  @Override
  public void run(TerminalSetup setup) {
    new Abacus(setup).run();
  }
}
