package org.posrig.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.terminal.ProcessSetup;
import org.posrig.terminal.ProcessSetup.Plug;

final class TerminalProcessTest {
  private static final ProcessSetup SETUP =
      new ProcessSetup(
          "reference",
          "127.0.0.1:5000",
          "a b.nvram",
          List.of(
              new Plug("reader", "motor-reader", Map.of(), "serial", Map.of("port", "/dev/pts/7")),
              new Plug(
                  "pin pad, @=:left",
                  "visa-pin-pad",
                  Map.of("says", "a,b=c@d"),
                  "serial",
                  Map.of("port", "/dev/tty:USB1,2", "baud", "19200"))),
          Map.of("merchant-name", "SHOP = 测试\n商户", "language", ""),
          "no-reversal");

  @Test
  void a_setup_travels_whole_whatever_is_in_it() {
    assertThat(SETUP.write()).doesNotContain("\n");
    assertThat(ProcessSetup.read(SETUP.write())).isEqualTo(SETUP);
    assertThat(TerminalProcess.terminal(SETUP.write()))
        .isEqualTo(
            new StandaloneTerminalSetup(
                "reference",
                "127.0.0.1:5000",
                Path.of("a b.nvram"),
                List.of(),
                List.of(
                    new DeviceArgument(
                        "reader", "motor-reader", Map.of(), "serial", "/dev/pts/7", Map.of()),
                    new DeviceArgument(
                        "pin pad, @=:left",
                        "visa-pin-pad",
                        Map.of("says", "a,b=c@d"),
                        "serial",
                        "/dev/tty:USB1,2",
                        Map.of("baud", "19200"))),
                Map.of("merchant-name", "SHOP = 测试\n商户", "language", ""),
                "no-reversal"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--host=1", "{", "[]", "{\"hots\":1}"})
  void what_is_no_setup_is_named(String document) {
    assertThatThrownBy(() -> TerminalProcess.terminal(document))
        .isInstanceOf(WrongUsage.class)
        .hasMessage("this is not a terminal setup: " + document);
  }

  @Test
  void a_terminal_without_a_host_or_memory_is_not_started() {
    assertThatThrownBy(TerminalProcess.terminal(ProcessSetup.nothing().write())::run)
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining("--host '' is not an address")
        .hasMessageContaining("--memory is missing");
  }
}
