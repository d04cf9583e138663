package org.posrig.reference;

import java.util.List;
import java.util.Map;
import org.posrig.meaning.Concession;
import org.posrig.reference.defect.SeededDefect;
import org.posrig.reference.flow.Machine;
import org.posrig.reference.setting.Parameters;
import org.posrig.terminal.Defect;
import org.posrig.terminal.TerminalProgram;
import org.posrig.terminal.TerminalSetup;
import org.posrig.text.Sentence;

/// The default terminal under test: right by the rules, or with one seeded defect.
public final class ReferenceTerminal implements TerminalProgram {

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public String version() {
    return "1.0";
  }

  @Override
  public List<Defect> defects() {
    return SeededDefect.catalogue();
  }

  @Override
  public List<Sentence> problems(Map<String, String> parameters) {
    return Parameters.problems(parameters);
  }

  @Override
  public List<Concession> concessions(Map<String, String> parameters) {
    return Parameters.of(parameters).reversal().concessions();
  }

  @Override
  public void run(TerminalSetup setup) {
    new Machine(setup).run();
  }
}
