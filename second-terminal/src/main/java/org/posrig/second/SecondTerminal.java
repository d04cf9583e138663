package org.posrig.second;

import java.util.List;
import java.util.Map;
import org.posrig.second.defect.Flaw;
import org.posrig.second.flow.Machine;
import org.posrig.second.setting.Settings;
import org.posrig.terminal.Defect;
import org.posrig.terminal.TerminalProgram;
import org.posrig.terminal.TerminalSetup;
import org.posrig.text.Sentence;

/// The terminal of a second maker, or the same with one seeded defect.
public final class SecondTerminal implements TerminalProgram {

  @Override
  public String name() {
    return "second";
  }

  @Override
  public String version() {
    return "1.0";
  }

  @Override
  public List<Defect> defects() {
    return Flaw.catalogue();
  }

  @Override
  public List<Sentence> problems(Map<String, String> parameters) {
    return Settings.problems(parameters);
  }

  @Override
  public void run(TerminalSetup setup) {
    new Machine(setup).run();
  }
}
