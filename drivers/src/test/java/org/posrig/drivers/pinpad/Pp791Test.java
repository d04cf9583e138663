package org.posrig.drivers.pinpad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.device.DeviceFailed;
import org.posrig.device.PinPad;
import org.posrig.device.PinPad.PinEntry;
import org.posrig.drivers.Table;
import org.posrig.secret.Secret;
import org.posrig.wire.MemoryWires;
import org.posrig.wire.Wires;

/// The driver at a pad that does what the PP791's manual says.
@Timeout(60)
class Pp791Test {
  private final Table table = Table.virtual();
  private final Wires.Strung strung =
      table.keep(new MemoryWires().string("pad", table.clock, Map.of()));
  private final Pp791 pp791 = table.keep(new Pp791(table, strung.deviceEnd().orElseThrow()));

  @AfterEach
  void close() {
    table.close();
  }

  private PinPad pad(String... settings) {
    Map<String, String> all = settings.length == 0 ? Map.of() : Map.of(settings[0], settings[1]);
    return (PinPad)
        table.keep(
            new VisaPinPadDriver().open("pin pad", strung.openDriverEnd(), table.clock, all));
  }

  private PinEntry ask(PinPad pad) {
    return pad.enterPin(PinPadContract.request(PinPadContract.WRAPPED, 1000), table.in(10_000));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 08D7B4FB",
    "K0|D|T, 08D7B4FB",
    "P0|E|T, 08D7B4FB",
    "||T, 08D7B4FB",
    "T, 08D7B4FB",
    "T08D7B4FB, 08D7B4FB",
    "what other pads may tell, 08D7B4FB",
    "T11111111, 11111111"
  })
  void a_key_is_stored_whatever_the_pad_tells_of_it(String stored, String value) {
    pp791.stored = stored.replace('|', '\u001c');

    assertThat(pad().loadMasterKey(0, PinPadContract.TMK, table.in(3000))).isEqualTo(value);
    assertThat(pp791.keys).containsKey('0');
  }

  @Test
  void a_single_key_is_reckoned_as_one() {
    pp791.stored = "K0\u001cD\u001cD";

    assertThat(pad().loadMasterKey(3, Secret.ofHex("1111111111111111"), table.in(3000)))
        .isEqualTo("82E13665");
  }

  @ParameterizedTest
  @ValueSource(strings = {"K0|D|D", "D", "S12345678"})
  void a_key_of_another_kind_is_not_the_one_that_was_loaded(String stored) {
    pp791.stored = stored.replace('|', '\u001c');

    assertThatThrownBy(() -> pad().loadMasterKey(0, PinPadContract.TMK, table.in(3000)))
        .isInstanceOf(DeviceFailed.class)
        .hasMessageContaining("has a key of another length there");
  }

  @Test
  void a_pad_that_nobody_has_signed_in_at_is_told_as_that() {
    pp791.signedIn = false;

    assertThatThrownBy(() -> pad().loadMasterKey(0, PinPadContract.TMK, table.in(3000)))
        .isInstanceOfSatisfying(
            DeviceFailed.class,
            failed -> assertThat(failed.why()).isEqualTo(DeviceFailed.Cause.REFUSED))
        .hasMessage(
            "PIN pad: loading the master key of slot 0 failed: the pad gave up (EOT); a PP791 takes"
                + " a clear master key only after two persons have signed in at it, see"
                + " docs/devices/visa-pin-pad.md, \"Clear master keys\"");
  }

  @Test
  void a_pad_that_hears_only_the_cancelling_after_a_pin_is_cancelled_where_the_bench_says_so() {
    pp791.hearsOnly72AfterPin = true;
    PinPad pad = pad("after-pin", "cancel");

    for (int time = 0; time < 2; time++)
      assertThat(ask(pad)).isEqualTo(new PinEntry.Entered(Secret.ofHex("0123456789ABCDEF")));
    pad.show("HELLO", table.in(1000));
    assertThat(pp791.heardIds()).containsExactly("08", "70", "72", "08", "70", "72", "Z2");
  }

  @Test
  void other_pads_are_not_cancelled_after_a_pin() {
    PinPad pad = pad();

    assertThat(ask(pad)).isInstanceOf(PinEntry.Entered.class);
    pad.show("HELLO", table.in(1000));
    assertThat(pp791.heardIds()).containsExactly("08", "70", "Z2");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_pad_that_does_not_know_z62_is_asked_by_message_70(boolean mayBeEmpty) {
    var request = PinPadContract.request(PinPadContract.WRAPPED, 1000);
    pad("null-pin", "no").enterPin(mayBeEmpty ? request.orNone() : request, table.in(10_000));

    assertThat(pp791.heardIds()).containsExactly("08", "70");
  }
}
