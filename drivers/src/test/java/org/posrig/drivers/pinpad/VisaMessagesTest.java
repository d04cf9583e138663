package org.posrig.drivers.pinpad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.card.Pan;
import org.posrig.device.PinPad.PinRequest;
import org.posrig.drivers.frame.DeviceFrame;
import org.posrig.secret.Secret;

/// Golden frames of docs/devices/visa-pin-pad.md.
class VisaMessagesTest {
  private static final Secret KEY = Secret.ofHex("0123456789ABCDEF0123456789ABCDEF");

  private static String hex(DeviceFrame frame) {
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(frame.encoded());
  }

  private static PinRequest request(long cents, Duration timeout) {
    return new PinRequest(0, new Pan("4761739001010010"), KEY, cents, timeout);
  }

  @Test
  void get_serial_number() {
    assertThat(hex(VisaMessages.serialNumber())).isEqualTo("0F 30 36 0E 08");
  }

  @Test
  void select_key_0() {
    assertThat(hex(VisaMessages.select(0))).isEqualTo("0F 30 38 30 0E 36");
  }

  @Test
  void cancel() {
    assertThat(hex(VisaMessages.cancel())).isEqualTo("02 37 32 03 06");
  }

  @Test
  void the_document_s_pin_request_has_the_document_s_check_byte() {
    DeviceFrame document =
        DeviceFrame.of(
            org.posrig.drivers.frame.Delimiters.STX_ETX,
            "70.4761739001010010\u001c0123456789ABCDEF0123456789ABCDEF1234");

    assertThat(hex(document)).endsWith("31 32 33 34 03 3A");
    assertThat(VisaMessages.askPin(request(1234, Duration.ofSeconds(30))).text())
        .isEqualTo(document.text() + "\u001c1");
  }

  @Test
  void ask_for_a_pin_that_may_be_left_out() {
    DeviceFrame frame = VisaMessages.askPinOrNone(request(1234, Duration.ofSeconds(60)));

    assertThat(frame.text())
        .isEqualTo(
            "Z62.4761739001010010\u001c0123456789ABCDEF0123456789ABCDEF0412YAMOUNT 12.34\u001c"
                + "ENTER PIN\u001cPLEASE WAIT\u001c2");
    assertThat(PinAsk.read(frame.text()))
        .isInstanceOfSatisfying(
            PinAsk.Good.class,
            good -> {
              assertThat(good.cents()).isEqualTo(1234);
              assertThat(good.wrappedKey()).isEqualTo(KEY);
              assertThat(good.lengths()).isEqualTo(new PinAsk.Lengths(4, 12, true));
              assertThat(good.timeout()).isEqualTo(Duration.ofSeconds(60));
            });
  }

  @Test
  void load_and_check_a_key() {
    assertThat(VisaMessages.load(10, KEY).text()).isEqualTo("02A0123456789ABCDEF0123456789ABCDEF");
    assertThat(hex(VisaMessages.check(31))).isEqualTo("0F 30 34 56 0E 5C");
    assertThatThrownBy(() -> VisaMessages.check(32))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a master key's slot is 0 to 31, not 32");
  }

  @Test
  void show_a_text_in_chinese() {
    assertThat(hex(VisaMessages.show("请"))).isEqualTo("02 5A 32 1A C7 EB 03 5D");
  }

  @ParameterizedTest
  @CsvSource({"1,1", "30,1", "31,2", "60,2", "270,9", "1000,9"})
  void a_time_out_is_rounded_up_to_steps_of_30_seconds(long seconds, String step) {
    assertThat(VisaMessages.askPin(request(0, Duration.ofSeconds(seconds))).text())
        .endsWith("0000\u001c" + step);
  }

  @ParameterizedTest
  @CsvSource({
    "70,E",
    "70.|12345678|x|1|2,E",
    "70.|0123456789ABCDEF1234,0",
    "70.1234567|0123456789ABCDEF1234,2",
    "70.12345678901234567890|0123456789ABCDEF1234,3",
    "70.1234567x|0123456789ABCDEF1234,4",
    "70.12345678|0123456789ABCDE,5",
    "70.12345678|0123456789ABCDEG1234,5",
    "70.12345678|0123456789ABCDEF12,8",
    "70.12345678|0123456789ABCDEF12x4,8",
    "70.12345678|0123456789ABCDEF1234|0,6",
    "Z62.12345678|0123456789ABCDEF0412Y,E",
    "Z62.|0123456789ABCDEF0412Ya|b|c,0",
    "Z62.12345678|0123456789ABCDE|a|b,5",
    "Z62.12345678|0123456789ABCDEF0412Xa|b|c,8",
    "Z62.12345678|0123456789ABCDEF0312Ya|b|c,8",
    "Z62.12345678|0123456789ABCDEF0413Ya|b|c,8",
    "Z62.12345678|0123456789ABCDEF0412Ya|b|c|0,6",
  })
  void a_wrong_pin_request_has_its_error_code(String text, char code) {
    assertThat(PinAsk.read(text.replace('|', '\u001c'))).isEqualTo(new PinAsk.Bad(code));
  }
}
