package org.posrig.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.posrig.plugin.Plugins;
import org.posrig.terminal.StartedTerminal;

/// The process that a bench starts for its terminal: it waits for its setup on its input, then
/// lives as long as whoever holds that.
///
/// The setup is options of `./rig terminal`, one a line as `--name=value`, up to an empty line.
/// Nothing else of the command line is needed, and a night starts some three hundred of these.
public final class TerminalProcess {
  private final Map<String, String> options = new LinkedHashMap<>();
  private final List<String> devices = new ArrayList<>();
  private final Map<String, String> parameters = new LinkedHashMap<>();

  private TerminalProcess(List<String> lines) {
    lines.forEach(this::take);
  }

  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    System.out.println(StartedTerminal.READY);
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Plugins.find();
    List<String> lines = setup(input);
    if (lines.isEmpty()) return;
    Thread.ofPlatform().daemon().name("lifeline").start(() -> haltAtEnd(input));
    System.exit(run(lines));
  }

  private static List<String> setup(BufferedReader input) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = input.readLine(); line != null && !line.isEmpty(); line = input.readLine())
      lines.add(line);
    return lines;
  }

  private static int run(List<String> lines) {
    try {
      terminal(lines).run();
      return 0;
    } catch (WrongUsage e) {
      System.err.println("terminal: " + e.getMessage());
      return Main.USAGE;
    } catch (RuntimeException | Error e) {
      e.printStackTrace();
      return 1;
    }
  }

  /// @throws WrongUsage for a line that is no option of `./rig terminal`
  static StandaloneTerminalSetup terminal(List<String> lines) {
    TerminalProcess told = new TerminalProcess(lines);
    return new StandaloneTerminalSetup(
        told.options.getOrDefault("--program", StandaloneTerminalSetup.REFERENCE),
        told.options.get("--host"),
        Optional.ofNullable(told.options.get("--memory")).map(Path::of).orElse(null),
        told.devices,
        told.parameters,
        told.options.get("--defect"));
  }

  private void take(String line) {
    int sign = line.indexOf('=');
    String name = line.substring(0, Math.max(0, sign));
    String value = line.substring(sign + 1);
    switch (name) {
      case "--program", "--host", "--memory", "--defect" -> options.put(name, value);
      case "--device" -> devices.add(value);
      case "--parameter" -> parameter(value);
      default ->
          throw new WrongUsage(
              "'"
                  + line
                  + "' is no option of a terminal; write --name=value, as in ./rig terminal");
    }
  }

  private void parameter(String pair) {
    int sign = pair.indexOf('=');
    if (sign < 1)
      throw new WrongUsage("'" + pair + "' is no parameter; write --parameter=KEY=VALUE");
    parameters.put(pair.substring(0, sign), pair.substring(sign + 1));
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
