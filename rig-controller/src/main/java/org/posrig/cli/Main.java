package org.posrig.cli;

import java.util.Locale;
import org.posrig.text.Catalogue;
import org.posrig.text.Causes;
import org.posrig.text.Language;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `./rig`: the command line.
@Command(
    name = "rig",
    mixinStandardHelpOptions = true,
    version = "POS Rig 0.1.0",
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
  /// The launcher looks at the environment before it changes the locale.
  private static final Language DEFAULT =
      Language.of(System.getProperty("posrig.language", ""))
          .orElseGet(() -> Language.ofEnvironment(System.getenv()));

  /// Wrong usage, as sysexits.h has it.
  static final int USAGE = 64;

  @CommandLine.Spec CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  @Option(
      names = "--language",
      paramLabel = "en|zh",
      scope = ScopeType.INHERIT,
      converter = LanguageNames.class)
  Language language = DEFAULT;

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
      Language language = UsageError.language(arguments, DEFAULT);
      Sentence what = Sentence.of("console.internal-error").because(Causes.says(e));
      System.err.println("rig: " + Catalogue.of(language).say(what));
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
        .setExecutionStrategy(Main::play)
        .setParameterExceptionHandler(Main::usage)
        .setExecutionExceptionHandler(Main::failed);
  }

  private static int usage(CommandLine.ParameterException error, String[] arguments) {
    CommandLine command = error.getCommandLine();
    Catalogue texts = Catalogue.of(UsageError.language(arguments, DEFAULT));
    command.getErr().println("rig: " + texts.say(UsageError.of(error)));
    Value help = Value.text("./rig " + ownName(command) + "--help");
    command.getErr().println("     " + texts.say("usage.try", help));
    return USAGE;
  }

  private static int play(CommandLine.ParseResult parsed) {
    CommandLine root = parsed.commandSpec().root().commandLine();
    HelpTexts.give(root, language(root));
    return new CommandLine.RunLast().execute(parsed);
  }

  private static Language language(CommandLine command) {
    return ((Main) command.getCommandSpec().root().userObject()).language;
  }

  private static String ownName(CommandLine command) {
    return command.getParent() == null ? "" : command.getCommandName() + " ";
  }

  private static int failed(Exception error, CommandLine command, CommandLine.ParseResult parsed) {
    String what = Catalogue.of(language(command)).say(Causes.says(error));
    command.getErr().println("rig: " + what);
    return error instanceof WrongUsage ? USAGE : 2;
  }

  @Override
  public void run() {
    java.util.Objects.requireNonNull(spec).commandLine().usage(System.out);
  }
}
