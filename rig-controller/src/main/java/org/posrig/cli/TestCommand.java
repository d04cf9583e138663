package org.posrig.cli;

import java.util.concurrent.Callable;
import org.posrig.text.Sentence;
import picocli.CommandLine.Command;

/// `./rig test`: the launcher runs it, since it builds; here it only stands in the list.
@Command(name = "test", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new WrongUsage(Sentence.of("usage.test"));
  }
}
