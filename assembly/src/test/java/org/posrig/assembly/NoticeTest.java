package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whose work is beside ours, and under which licence.
class NoticeTest {
  private static final Pattern LINE =
      Pattern.compile("(?m)^(\\S+) +((?:[a-z0-9-]+\\.)+[a-z0-9-]+) +\\S.*$");

  /// What only tests see.
  private static final Pattern OF_TESTS =
      Pattern.compile(
          "(junit-(jupiter|platform)|opentest4j|assertj|byte-buddy|archunit|surefire).*");

  /// Old libraries, some with known holes.
  private static final List<String> NO_MORE =
      List.of("jdbm", "je", "bsh", "jsch", "jline", "jansi", "commons-cli", "bcpg-jdk18on");

  private static List<String> jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).getFileName().toString())
        .filter(name -> name.endsWith(".jar") && !name.startsWith("posrig-"))
        .map(name -> name.replaceFirst("-\\d[^/]*\\.jar$", ""))
        .filter(name -> !OF_TESTS.matcher(name).matches())
        .distinct()
        .toList();
  }

  @Test
  void every_library_stands_in_the_notice_and_no_other() throws IOException {
    List<String> told =
        LINE.matcher(Files.readString(House.ROOT.resolve("NOTICE")))
            .results()
            .map((MatchResult line) -> line.group(1))
            .toList();
    assertThat(jars()).hasSizeGreaterThan(40).containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void what_jpos_brings_and_nobody_uses_stays_out() {
    assertThat(jars()).contains("jpos", "bcprov-jdk18on").doesNotContainAnyElementsOf(NO_MORE);
  }
}
