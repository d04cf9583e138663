package org.posrig.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `./rig test`: the launcher runs it, since it builds; here it only stands in the list.
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs all tests of the project (by the launcher, with Maven).",
    footer = {"", "Example: ./rig test"})
final class TestCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new WrongUsage("the tests are run by the launcher: ./rig test");
  }
}
