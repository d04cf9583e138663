package org.posrig.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posrig.plugin.Plugins;
import org.posrig.terminal.Defect;
import org.posrig.terminal.TerminalProgram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/// `./rig defects`: the bugs that the reference terminal can be given.
@Command(
    name = "defects",
    mixinStandardHelpOptions = true,
    description = "Lists the seeded defects of the reference terminal and what catches each.",
    footer = {"", "Example: ./rig defects && ./rig run --bench twin --defect no-reversal"})
final class DefectsCommand implements Callable<Integer> {
  @CommandLine.Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter screen = Objects.requireNonNull(spec).commandLine().getOut();
    for (TerminalProgram program : Plugins.find().programs())
      for (Defect defect : program.defects())
        screen.printf(
            Locale.ROOT,
            "%-40s caught by %-24s %s%n",
            defect.name(),
            defect.caughtBy(),
            defect.says());
    return 0;
  }
}
