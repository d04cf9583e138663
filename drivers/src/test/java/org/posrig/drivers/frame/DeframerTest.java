package org.posrig.drivers.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeframerTest {
  private final List<Received> received = new ArrayList<>();
  private final Deframer deframer = new Deframer(received::add);

  private void feed(String hex) {
    byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
    deframer.feed(bytes, bytes.length);
  }

  @Test
  void makes_out_frames_of_both_kinds_and_replies() {
    feed("0F 30 36 0E 08 06 02 37 32 03 06 15 04");

    assertThat(received)
        .containsExactly(
            new Received.Whole(DeviceFrame.of(Delimiters.SI_SO, "06")),
            new Received.Alone(ControlByte.ACK),
            new Received.Whole(DeviceFrame.of(Delimiters.STX_ETX, "72")),
            new Received.Alone(ControlByte.NAK),
            new Received.Alone(ControlByte.EOT));
  }

  @Test
  void takes_a_frame_byte_by_byte() {
    for (byte value : DeviceFrame.of(Delimiters.STX_ETX, "K0ENTER").encoded())
      deframer.feed(new byte[] {value}, 1);

    assertThat(received)
        .containsExactly(new Received.Whole(DeviceFrame.of(Delimiters.STX_ETX, "K0ENTER")));
  }

  @Test
  void calls_a_wrong_check_byte_garbled() {
    feed("02 37 32 03 07");

    assertThat(received).containsExactly(new Received.Garbled());
  }

  @Test
  void forgets_a_torn_frame_when_the_next_begins() {
    feed("02 37 30 2E 36 02 37 32 03 06");

    assertThat(received)
        .containsExactly(new Received.Whole(DeviceFrame.of(Delimiters.STX_ETX, "72")));
  }

  @Test
  void hears_a_reply_behind_a_torn_frame() {
    feed("02 37 30 04");

    assertThat(received).containsExactly(new Received.Alone(ControlByte.EOT));
  }

  @Test
  void calls_an_endless_frame_garbled_and_goes_on() {
    byte[] endless = new byte[5000];
    java.util.Arrays.fill(endless, (byte) 'A');
    endless[0] = 0x02;
    deframer.feed(endless, endless.length);
    feed("02 37 32 03 06");

    assertThat(received)
        .containsExactly(
            new Received.Garbled(), new Received.Whole(DeviceFrame.of(Delimiters.STX_ETX, "72")));
  }

  @Test
  void passes_over_noise() {
    feed("FF 00 41 0E 03 11 02 37 32 03 06 99");

    assertThat(received)
        .containsExactly(new Received.Whole(DeviceFrame.of(Delimiters.STX_ETX, "72")));
  }

  @Test
  void finds_the_good_frame_behind_any_garbage() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    DeviceFrame good = DeviceFrame.of(Delimiters.SI_SO, "06");
    for (int round = 0; round < 2000; round++) {
      received.clear();
      ByteArrayOutputStream stream = new ByteArrayOutputStream();
      byte[] garbage = new byte[random.nextInt(40)];
      random.nextBytes(garbage);
      stream.writeBytes(garbage);
      stream.writeBytes(good.encoded());
      deframer.feed(stream.toByteArray(), stream.size());

      assertThat(received).as("seed %d, round %d", seed, round).endsWith(new Received.Whole(good));
    }
  }

  /// Payloads whose check byte is 02, 03, 04, 06, 0E, 0F, 10, 15, and some of real exchanges.
  static List<DeviceFrame> frames() {
    List<DeviceFrame> frames = new ArrayList<>();
    for (Delimiters kind : Delimiters.values())
      for (int check : new int[] {0x02, 0x03, 0x04, 0x06, 0x0E, 0x0F, 0x10, 0x15})
        frames.add(DeviceFrame.of(kind, "@" + (char) (check ^ kind.end ^ '@')));
    for (String payload : List.of("71.00601A1B2C3D4E5F60718", "K5ENTER", "72", " '"))
      frames.add(DeviceFrame.of(Delimiters.STX_ETX, payload));
    for (String payload : List.of("0600000001", "080", "04F"))
      frames.add(DeviceFrame.of(Delimiters.SI_SO, payload));
    return frames;
  }

  @ParameterizedTest
  @MethodSource("frames")
  void a_frame_that_is_cut_short_takes_nothing_of_the_next(DeviceFrame torn) {
    for (DeviceFrame next : frames())
      for (int length = 0; length < torn.encoded().length; length++) {
        received.clear();
        deframer.feed(torn.encoded(), length);
        deframer.feed(next.encoded(), next.encoded().length);
        feed("06");

        assertThat(received)
            .as("%s cut after %d, then %s", torn.text(), length, next.text())
            .endsWith(new Received.Whole(next), new Received.Alone(ControlByte.ACK))
            .filteredOn(Received.Alone.class::isInstance)
            .hasSize(1);
      }
  }

  @ParameterizedTest
  @MethodSource("frames")
  void the_check_byte_of_a_frame_without_start_is_no_reply(DeviceFrame frame) {
    byte[] bytes = frame.encoded();
    deframer.feed(java.util.Arrays.copyOfRange(bytes, 1, bytes.length), bytes.length - 1);
    deframer.feed(bytes, bytes.length);

    assertThat(received).containsExactly(new Received.Whole(frame));
  }

  @ParameterizedTest
  @MethodSource("frames")
  void frames_come_one_behind_the_other_whatever_their_check_bytes(DeviceFrame frame) {
    deframer.feed(frame.encoded(), frame.encoded().length);
    feed("06");
    deframer.feed(frame.encoded(), frame.encoded().length);
    deframer.feed(frame.encoded(), frame.encoded().length);

    assertThat(received)
        .containsExactly(
            new Received.Whole(frame),
            new Received.Alone(ControlByte.ACK),
            new Received.Whole(frame),
            new Received.Whole(frame));
  }

  @Test
  void a_frame_refuses_what_would_break_it() {
    assertThatThrownBy(() -> DeviceFrame.of(Delimiters.STX_ETX, "a\u0003b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a frame cannot carry the byte 03");
    assertThatThrownBy(() -> DeviceFrame.of(Delimiters.STX_ETX, "x".repeat(1025)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a frame holds at most 1024 bytes");
  }

  @Test
  void a_frame_does_not_print_what_it_holds() {
    assertThat(DeviceFrame.of(Delimiters.SI_SO, "020AAAA")).hasToString("SI_SO [7 bytes]");
  }
}
