package org.posrig.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TerminalProcessTest {
  @Test
  void a_setup_is_the_options_of_a_terminal_a_line_each() {
    assertThat(
            TerminalProcess.terminal(
                List.of(
                    "--program=reference",
                    "--host=127.0.0.1:5000",
                    "--memory=a b.nvram",
                    "--device=reader=motor-reader@pty:/dev/pts/7",
                    "--device=pin pad=visa-pin-pad,ack=1@serial:/dev/ttyUSB1,baud=19200",
                    "--parameter=merchant-name=SHOP = 测试商户",
                    "--parameter=language=",
                    "--defect=no-reversal")))
        .isEqualTo(
            new StandaloneTerminalSetup(
                "reference",
                "127.0.0.1:5000",
                Path.of("a b.nvram"),
                List.of(
                    "reader=motor-reader@pty:/dev/pts/7",
                    "pin pad=visa-pin-pad,ack=1@serial:/dev/ttyUSB1,baud=19200"),
                Map.of("merchant-name", "SHOP = 测试商户", "language", ""),
                "no-reversal"));
  }

  @Test
  void what_is_no_option_is_named() {
    for (String line : List.of("--hots=1", "host", "--parameter", "=", "--device"))
      assertThatThrownBy(() -> TerminalProcess.terminal(List.of(line)))
          .isInstanceOf(WrongUsage.class)
          .hasMessageContaining("'" + line + "' is no option of a terminal");
    assertThatThrownBy(() -> TerminalProcess.terminal(List.of("--parameter=x")))
        .hasMessageContaining("'x' is no parameter");
  }

  @Test
  void a_terminal_without_a_host_or_memory_is_not_started() {
    assertThatThrownBy(TerminalProcess.terminal(List.of("--memory=x"))::run)
        .hasMessageContaining("--host is missing");
    assertThatThrownBy(TerminalProcess.terminal(List.of("--host=127.0.0.1:1"))::run)
        .hasMessageContaining("--memory is missing");
  }
}
