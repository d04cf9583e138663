package org.posrig.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceArgumentTest {

  @Test
  void reads_a_device_and_where_it_is_plugged_in() {
    assertThat(DeviceArgument.parse("pin pad=visa-pin-pad@serial:/dev/ttyUSB1"))
        .isEqualTo(
            new DeviceArgument(
                "pin pad", "visa-pin-pad", Map.of(), "serial", "/dev/ttyUSB1", Map.of()));
  }

  @Test
  void reads_the_settings_of_the_device_and_of_its_wire() {
    assertThat(
            DeviceArgument.parse(
                "printer=esc-pos-printer,answer-millis=500@serial:/dev/ttyUSB2,baud=19200,framing=8E1"))
        .isEqualTo(
            new DeviceArgument(
                "printer",
                "esc-pos-printer",
                Map.of("answer-millis", "500"),
                "serial",
                "/dev/ttyUSB2",
                Map.of("baud", "19200", "framing", "8E1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"printer", "printer=@serial:x", "printer=d,x@serial:y", "p=d@serial:y,z"})
  void says_how_a_device_is_written(String text) {
    assertThatThrownBy(() -> DeviceArgument.parse(text))
        .isInstanceOf(WrongUsage.class)
        .hasMessageContaining("'" + text + "' is not a device; write NAME=DRIVER@WIRE:PORT");
  }
}
