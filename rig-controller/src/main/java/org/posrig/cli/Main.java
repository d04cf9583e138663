package org.posrig.cli;

import java.util.Locale;
import org.posrig.text.Causes;
import org.posrig.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `./rig`: the command line.
@Command(
    name = "rig",
    mixinStandardHelpOptions = true,
    version = "POS Rig 0.1.0",
    description =
        "Runs fault-injection scenarios against a payment terminal and judges the results.",
    footer = {
      "",
      "Exit codes: 0 all passed, 1 the terminal failed, 2 trouble or inconclusive, 64 wrong usage.",
      "",
      "Example: ./rig run --bench twin --tags @SYM-92"
    },
    subcommands = {
      RunCommand.class,
      JudgeCommand.class,
      BenchesCommand.class,
      DefectsCommand.class,
      HostCommand.class,
      TerminalCommand.class,
      BenchCommand.class,
      TestCommand.class
    })
public final class Main implements Runnable {
  /// Wrong usage, as sysexits.h has it.
  static final int USAGE = 64;

  @CommandLine.Spec CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  @Option(
      names = "--language",
      paramLabel = "en|zh",
      scope = ScopeType.INHERIT,
      converter = LanguageNames.class,
      description = "of reports and console (default: as LC_ALL, LC_MESSAGES or LANG says)")
  Language language = Language.ofEnvironment(System.getenv());

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    Launcher launcher = Launcher.told();
    launcher.began();
    int exit = exit(arguments);
    System.out.flush();
    launcher.verdict();
    System.exit(exit);
  }

  // Java ends with 1 by itself, and 1 accuses the terminal.
  private static int exit(String... arguments) {
    try {
      return execute(arguments);
    } catch (RuntimeException | Error e) {
      System.err.println("rig: internal error of the rig: " + Causes.of(e));
      return 2;
    }
  }

  private static int execute(String... arguments) {
    return commandLine().execute(arguments);
  }

  /// The command line, ready to execute; tests listen to what it prints.
  public static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::usage)
        .setExecutionExceptionHandler(Main::failed);
  }

  private static int usage(CommandLine.ParameterException error, String[] arguments) {
    CommandLine command = error.getCommandLine();
    command.getErr().println("rig: " + error.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(error, command.getErr());
    command.getErr().println("     try: ./rig " + ownName(command) + "--help");
    return USAGE;
  }

  private static String ownName(CommandLine command) {
    return command.getParent() == null ? "" : command.getCommandName() + " ";
  }

  private static int failed(Exception error, CommandLine command, CommandLine.ParseResult parsed) {
    if (error instanceof WrongUsage usage) {
      command.getErr().println("rig: " + usage.getMessage());
      return USAGE;
    }
    command.getErr().println("rig: " + Causes.of(error));
    return 2;
  }

  @Override
  public void run() {
    java.util.Objects.requireNonNull(spec).commandLine().usage(System.out);
  }
}
