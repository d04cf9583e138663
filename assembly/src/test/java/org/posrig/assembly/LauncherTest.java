package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the launcher starts Java and ends.
@Timeout(300)
class LauncherTest {
  @TempDir Path folder = Path.of("");
  private FakeProject project;

  @BeforeEach
  void settle() throws IOException {
    project = new FakeProject(folder);
  }

  // ---- exit codes

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "64"})
  void what_the_program_says_is_the_exit_code(String code) throws Exception {
    assertThat(project.rig(Map.of("FAKE_EXIT", code), "run").exit())
        .isEqualTo(Integer.parseInt(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "134"})
  void a_java_machine_that_does_not_start_accuses_nobody(String code) throws Exception {
    FakeProject.Ended ended = project.rig(Map.of("FAKE_EXIT", code, "FAKE_DEAD", "1"), "run");
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.said()).contains("the Java machine ended by itself, exit code " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "134"})
  void a_java_machine_that_breaks_down_accuses_nobody(String code) throws Exception {
    assertThat(project.rig(Map.of("FAKE_EXIT", code, "FAKE_BREAKS", "1"), "run").exit())
        .isEqualTo(2);
  }

  @Test
  void a_launcher_that_cannot_work_accuses_nobody() throws Exception {
    Path tmp = Files.createFile(folder.resolve("posrig-" + uid()));
    Files.writeString(tmp, "somebody else's");
    FakeProject.Ended ended = project.rig(Map.of("PATH", withoutMktemp()), "run");
    assertThat(ended.exit()).isEqualTo(2);
  }

  private String withoutMktemp() throws IOException {
    FakeProject.executable(folder.resolve("bin/mktemp"), "#!/bin/sh\nexit 1\n");
    return folder.resolve("bin") + ":" + System.getenv("PATH");
  }

  private static long uid() throws IOException {
    return Integer.parseInt(
        new String(new ProcessBuilder("id", "-u").start().getInputStream().readAllBytes()).strip());
  }

  // ---- signals

  @ParameterizedTest
  @CsvSource({"HUP, 129", "INT, 130", "TERM, 143"})
  void a_signal_reaches_java_and_is_told_as_a_shell_tells_it(String name, int code)
      throws Exception {
    project.built();
    Process process = project.launcher(Map.of("FAKE_WAITS", "1"), "run").start();
    while (!Files.exists(folder.resolve("waits")))
      assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).as("ended").isFalse();
    List<ProcessHandle> below = process.descendants().toList();
    new ProcessBuilder("kill", "-s", name, String.valueOf(process.pid())).start().onExit().join();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(code);
    assertThat(below).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    assertThat(leftovers()).isEmpty();
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.getFileName().toString().startsWith("no-verdict")).toList();
    }
  }

  @Test
  void java_reads_what_the_launcher_is_given() throws Exception {
    Process process = project.launcher(Map.of("FAKE_READS", "1"), "run").start();
    process.outputWriter().append("hello").close();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("input")).hasContent("hello");
  }

  // ---- locale

  @ParameterizedTest
  @CsvSource({"LC_ALL, C", "LANG, ''", "LANG, C", "LC_ALL, xx_XX.UTF-8", "LANG, en_US.ISO-8859-1"})
  void file_names_are_utf8_whatever_the_environment_names(String name, String value)
      throws Exception {
    project.rig(Map.of(name, value), "benches");
    assertThat(project.words()).contains("UTF-8\n").doesNotContain("ANSI");
  }

  @Test
  void a_locale_that_is_not_installed_is_no_line_of_the_launcher() throws Exception {
    String said = project.rig(Map.of("LC_ALL", "xx_XX.UTF-8"), "benches").said();
    assertThat(said).doesNotContain("/rig: line");
  }

  @Test
  void a_utf8_locale_of_the_environment_stays() throws Exception {
    project.rig(Map.of(), "benches");
    assertThat(project.words()).contains("LC_ALL= UTF-8").contains("-Duser.language=en");
  }

  @Test
  void a_folder_of_any_name_does_under_any_locale() throws Exception {
    Path other = folder.resolve("收银台 测试's");
    Files.move(project.home, other);
    project.home = other;
    Files.createSymbolicLink(folder.resolve("home"), other);
    assertThat(project.rig(Map.of("LC_ALL", "C"), "benches").exit()).isZero();
    assertThat(project.words()).contains("-Dposrig.home=" + other);
  }

  // ---- the temporary folder

  @Test
  void a_squatted_temporary_folder_leaves_nothing_behind() throws Exception {
    project.built();
    Path squatted = folder.resolve("posrig-" + uid());
    Files.deleteIfExists(squatted);
    Files.createSymbolicLink(squatted, Path.of("/nowhere"));
    assertThat(project.rig(Map.of(), "benches").exit()).isZero();
    assertThat(Files.exists(squatted, LinkOption.NOFOLLOW_LINKS)).isTrue();
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.filter(file -> file.getFileName().toString().startsWith("posrig-")))
          .containsExactly(squatted);
    }
  }
}
