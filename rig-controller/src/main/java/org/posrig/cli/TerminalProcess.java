package org.posrig.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.posrig.plugin.Plugins;
import org.posrig.result.RigTrouble;
import org.posrig.terminal.ProcessSetup;
import org.posrig.terminal.StartedTerminal;

/// The process that a bench starts for its terminal: it waits for its setup on its input, then
/// lives as long as whoever holds that.
///
/// The setup is a [ProcessSetup], one JSON document on a line. Nothing of the command line is
/// needed, and a run starts some three hundred of these: what reads the setup is loaded while the
/// process waits.
public final class TerminalProcess {
  private TerminalProcess() {}

  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    System.out.println(StartedTerminal.READY);
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Plugins.find();
    ProcessSetup.read(ProcessSetup.nothing().write());
    String document = input.readLine();
    if (document == null) return;
    Thread.ofPlatform().daemon().name("lifeline").start(() -> haltAtEnd(input));
    System.exit(run(document));
  }

  private static int run(String document) {
    try {
      terminal(document).run();
      return 0;
    } catch (WrongUsage e) {
      System.err.println("terminal: " + e.getMessage());
      return Main.USAGE;
    } catch (RuntimeException | Error e) {
      e.printStackTrace();
      return 1;
    }
  }

  /// @throws WrongUsage when it is no setup
  static StandaloneTerminalSetup terminal(String document) {
    ProcessSetup setup = setup(document);
    return new StandaloneTerminalSetup(
        setup.program(),
        setup.host(),
        setup.memory().isEmpty() ? null : Path.of(setup.memory()),
        List.of(),
        setup.devices().stream().map(DeviceArgument::of).toList(),
        setup.parameters(),
        setup.defect().isEmpty() ? null : setup.defect());
  }

  private static ProcessSetup setup(String document) {
    try {
      return ProcessSetup.read(document);
    } catch (RigTrouble e) {
      throw new WrongUsage(e.says());
    }
  }

  private static void haltAtEnd(BufferedReader input) {
    try {
      String line = input.readLine();
      while (line != null) line = input.readLine();
    } catch (IOException e) {
      System.err.println("terminal: the lifeline broke: " + e);
    }
    Runtime.getRuntime().halt(3);
  }
}
