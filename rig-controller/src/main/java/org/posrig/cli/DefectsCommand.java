package org.posrig.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.posrig.plugin.Plugins;
import org.posrig.terminal.Defect;
import org.posrig.terminal.TerminalProgram;
import org.posrig.text.Value;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/// `./rig defects`: the bugs that the project's own terminals can be given.
@Command(name = "defects", mixinStandardHelpOptions = true)
final class DefectsCommand implements Callable<Integer> {
  @CommandLine.Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    for (TerminalProgram program : Plugins.find().programs()) {
      console.line(0, program.name() + ":");
      for (Defect defect : program.defects()) console.line(0, "  " + line(defect, console));
    }
    return 0;
  }

  private static String line(Defect defect, Console console) {
    String caught = console.say("console.caught-by", Value.text(defect.caughtBy()));
    return String.format(
        Locale.ROOT,
        "%-40s %s %s",
        defect.name(),
        Console.padded(caught, 34),
        console.texts().say(defect.says()));
  }
}
