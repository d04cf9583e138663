package org.posrig.drivers.pinpad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.posrig.device.DeviceFailed;
import org.posrig.device.PinPad;
import org.posrig.drivers.Table;
import org.posrig.drivers.frame.Delimiters;
import org.posrig.drivers.frame.DeviceFrame;
import org.posrig.wire.MemoryWires;
import org.posrig.wire.Wire;
import org.posrig.wire.Wires;

/// Whatever comes over the wire, driver and pad end in time, with their own kind of error, and go
/// on.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PinPadGarbageTest {
  private static final List<String> STARTS =
      List.of(
          "02", "02A", "02?", "04", "06", "08", "080", "70", "70.", "71", "710", "71.0", "72", "Z2",
          "");

  private static byte[] noise(Random random) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (int piece = random.nextInt(4); piece >= 0; piece--) stream.writeBytes(piece(random));
    return stream.toByteArray();
  }

  private static byte[] piece(Random random) {
    byte[] frame = frame(random).encoded();
    return switch (random.nextInt(5)) {
      case 0 -> java.util.Arrays.copyOf(frame, random.nextInt(frame.length));
      case 1 -> {
        frame[random.nextInt(frame.length)] ^= (byte) (1 + random.nextInt(255));
        yield frame;
      }
      case 2 -> new byte[] {(byte) List.of(0x04, 0x06, 0x15).get(random.nextInt(3)).intValue()};
      case 3 -> {
        byte[] raw = new byte[random.nextInt(2000)];
        random.nextBytes(raw);
        yield raw;
      }
      default -> frame;
    };
  }

  private static DeviceFrame frame(Random random) {
    StringBuilder text = new StringBuilder(STARTS.get(random.nextInt(STARTS.size())));
    for (int more = random.nextInt(60); more > 0; more--)
      text.append("0123456789ABCDEFx.?\u001c\u001a~".charAt(random.nextInt(22)));
    return DeviceFrame.of(
        random.nextBoolean() ? Delimiters.STX_ETX : Delimiters.SI_SO, text.toString());
  }

  @Test
  void the_driver_survives_any_pad() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (Table table = Table.virtual()) {
      Wires.Strung strung = new MemoryWires().string("pad", table.clock, Map.of());
      Wire end = strung.deviceEnd().orElseThrow();
      PinPad pad =
          (PinPad)
              table.keep(
                  new VisaPinPadDriver()
                      .open("pin pad", strung.openDriverEnd(), table.clock, Map.of()));
      table.clock.start(
          "mad pad",
          () -> {
            byte[] buffer = new byte[100];
            while (true) {
              end.read(buffer, table.in(200));
              table.clock.pass(java.time.Duration.ofMillis(1 + random.nextInt(20)));
              end.write(noise(random));
            }
          });
      for (int round = 0; round < 300; round++) {
        var before = table.clock.now();
        ask(pad, table, round);
        assertThat(java.time.Duration.between(before, table.clock.now()).toMillis())
            .as("seed %d, round %d", seed, round)
            .isLessThanOrEqualTo(2000);
      }
    }
  }

  private static void ask(PinPad pad, Table table, int round) {
    try {
      switch (round % 4) {
        case 0 -> pad.serialNumber(table.in(2000));
        case 1 -> pad.loadMasterKey(1, PinPadContract.TMK, table.in(2000));
        case 2 -> pad.enterPin(PinPadContract.request(PinPadContract.WRAPPED, 1), table.in(2000));
        default -> pad.show("text", table.in(2000));
      }
    } catch (DeviceFailed e) {
      assertThat(e.getMessage()).startsWith("PIN pad: ").doesNotContain("0123456789ABCDEFFEDC");
    }
  }

  @Test
  void the_pad_survives_any_terminal() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (Table table = Table.virtual()) {
      Wires.Strung strung = new MemoryWires().string("pad", table.clock, Map.of());
      table.keep(
          new EmulatedVisaPinPadFactory()
              .start("pin pad", strung.deviceEnd().orElseThrow(), table.surroundings(), Map.of()));
      Wire driver = strung.openDriverEnd();
      for (int round = 0; round < 300; round++) {
        driver.write(noise(random));
        driver.read(new byte[4000], table.in(500));
      }
      table.clock.pass(java.time.Duration.ofMinutes(10));
      driver.close();
      PinPad pad =
          (PinPad)
              table.keep(
                  new VisaPinPadDriver()
                      .open("pin pad", strung.openDriverEnd(), table.clock, Map.of()));
      pad.cancelEntry(table.in(5000));

      assertThat(pad.serialNumber(table.in(20_000))).as("seed %d", seed).isEqualTo("RIG00001");
    }
  }

  @Test
  void nothing_that_prints_tells_a_secret() {
    PinAsk asked = PinAsk.read("70.6210948000000029\u001c9B3A7B883A100F731234");
    HolderAction typed = HolderAction.typed(PinPadContract.PIN);

    assertThat(asked.toString() + typed + VisaMessages.load(1, PinPadContract.TMK))
        .doesNotContain("6210948000000029")
        .doesNotContain("9B3A7B88")
        .doesNotContain("123456")
        .doesNotContain(new String("123456".getBytes(StandardCharsets.US_ASCII)) + "]")
        .doesNotContain("0123456789ABCDEF");
  }
}
