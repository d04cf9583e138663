package org.posrig.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.history.Event;
import org.posrig.history.FileRecorder;
import org.posrig.history.Observation;
import org.posrig.secret.Masker;
import org.posrig.time.WallClock;

/// Processes of a terminal that end by themselves, played by a shell.
@Timeout(120)
final class ProcessTerminalTest {
  private static final String READY = "echo '" + StartedTerminal.READY + "'; read line; ";

  @TempDir Path folder = Path.of("");
  private final WallClock clock = new WallClock((_, _) -> {});

  private Event endOf(String script) throws IOException {
    try (SpareTerminals spares = spares(script);
        FileRecorder recorder =
            new FileRecorder(clock, new Masker(), folder.resolve("seen.jsonl"));
        ProcessTerminal terminal = new ProcessTerminal(spares, recorder, ProcessSetup.nothing())) {
      terminal.on();
      return recorder
          .await(0, _ -> true, clock.in(Duration.ofSeconds(60)))
          .map(Observation::event)
          .orElseThrow();
    }
  }

  private SpareTerminals spares(String script) {
    return new SpareTerminals(
        List.of("sh", "-c", script), folder.resolve("terminal.log").toFile(), 0);
  }

  @Test
  void a_java_machine_that_does_not_start_is_trouble_and_says_why() throws IOException {
    Event end = endOf("read line; echo '[error][aot] sealing violation: jSerialComm'; exit 1");
    assertThat(end)
        .isInstanceOfSatisfying(
            Event.Trouble.class,
            one ->
                assertThat(one.what().english())
                    .isEqualTo(
                        "the Java machine of the terminal did not start, exit code 1; it said:"
                            + " [error][aot] sealing violation: jSerialComm; all of it is in the"
                            + " run's terminal.log"));
    assertThat(folder.resolve("terminal.log"))
        .hasContent("[error][aot] sealing violation: jSerialComm");
  }

  @Test
  void a_program_that_ends_by_itself_is_the_terminals_failure_and_says_why() throws IOException {
    Event end = endOf(READY + "echo one; echo two >&2; echo three; echo four; exit 7");
    assertThat(end)
        .isInstanceOfSatisfying(
            Event.ClaimFailed.class,
            one ->
                assertThat(one.what().english())
                    .isEqualTo(
                        "the terminal's program ended by itself, exit code 7; it said: one | two |"
                            + " three; all of it is in the run's terminal.log"));
    assertThat(folder.resolve("terminal.log")).hasContent("one\ntwo\nthree\nfour");
  }

  @ParameterizedTest
  @CsvSource({"9, killed by signal 9", "15, killed by signal 15"})
  void a_process_that_somebody_kills_is_trouble(int signal, String told) throws IOException {
    assertThat(endOf(READY + "kill -" + signal + " $$"))
        .isInstanceOfSatisfying(
            Event.Trouble.class, trouble -> assertThat(trouble.what().english()).contains(told));
  }

  @Test
  void a_setup_that_is_refused_is_trouble_with_its_reason() throws IOException {
    assertThat(endOf(READY + "echo 'no --host' >&2; exit 64"))
        .isInstanceOfSatisfying(
            Event.Trouble.class,
            trouble ->
                assertThat(trouble.what().english()).contains("refused its setup", "no --host"));
  }

  @Test
  void a_program_that_cannot_be_started_says_why() {
    try (SpareTerminals spares =
        new SpareTerminals(List.of("/no/such/java"), folder.resolve("log").toFile(), 0)) {
      assertThatThrownBy(spares::take)
          .hasMessageStartingWith("starting the terminal's process: ")
          .hasMessageContaining("No such file");
    }
    assertThat(Files.exists(folder.resolve("log"))).isFalse();
  }
}
