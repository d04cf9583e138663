package org.posrig.terminal;

import java.util.List;
import org.posrig.meaning.Concession;
import org.posrig.text.Sentence;

/// A terminal as a program: it runs in a process of its own or inside the rig. Found by
/// [java.util.ServiceLoader].
public interface TerminalProgram {

  /// As in the bench file: `reference`.
  String name();

  String version();

  List<Defect> defects();

  /// What is wrong with the parameters, one sentence each.
  List<Sentence> problems(java.util.Map<String, String> parameters);

  /// What it is set to do by these parameters although money is lost by it.
  default List<Concession> concessions(java.util.Map<String, String> parameters) {
    return List.of();
  }

  /// From power-on until the party is stopped. Returns only by [org.posrig.time.Stopped].
  void run(TerminalSetup setup);
}
