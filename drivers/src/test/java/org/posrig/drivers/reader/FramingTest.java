package org.posrig.drivers.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Golden frames, as the documents behind `docs/devices/motor-reader.md` print them.
class FramingTest {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  @ParameterizedTest
  @CsvSource({
    "STATUS, 10 02 43 31 30 10 03 41",
    "ADMIT, 10 02 43 3A 30 10 03 4A",
    "RETURN, 10 02 43 33 30 10 03 43",
    "RESET, 10 02 43 30 30 10 03 40",
    "DENY, 10 02 43 3A 31 10 03 4B",
    "READ_2, 10 02 43 36 32 10 03 44",
    "PRESS, 10 02 43 43 30 10 03 33",
    "EXCHANGE, 10 02 43 46 30 10 03 36"
  })
  void frames_are_those_of_the_documents(ReaderCommand command, String frame) {
    assertThat(HEX.formatHex(ReaderFraming.frame(command.text(new byte[0])))).isEqualTo(frame);
  }

  @Test
  void retaining_a_card_would_be_the_documented_frame() {
    assertThat(HEX.formatHex(ReaderFraming.frame(HEX.parseHex("43 33 31"))))
        .isEqualTo("10 02 43 33 31 10 03 42");
  }

  @Test
  void a_dle_in_the_text_is_doubled_and_checked_once() {
    assertThat(HEX.formatHex(ReaderFraming.frame(HEX.parseHex("43 10 02"))))
        .isEqualTo("10 02 43 10 10 02 10 03 52");
  }

  @Test
  void any_text_is_heard_as_it_was_sent() {
    for (long seed = 1; seed <= 200; seed++) {
      byte[] text = randomText(seed);
      List<Decoded> heard = hear(ReaderFraming.frame(text));
      assertThat(heard).as("seed %d", seed).hasSize(1);
      assertThat(((Decoded.Text) heard.getFirst()).bytes().reveal())
          .as("seed %d", seed)
          .isEqualTo(text);
    }
  }

  @Test
  void one_wrong_byte_is_never_heard_as_another_text() {
    byte[] frame = ReaderFraming.frame(HEX.parseHex("50 36 32 30 32 31 32 33"));
    for (int at = 0; at < frame.length; at++)
      for (int bit = 0; bit < 8; bit++) {
        byte[] wrong = frame.clone();
        wrong[at] ^= (byte) (1 << bit);
        assertThat(hear(wrong))
            .as("byte %d bit %d", at, bit)
            .noneMatch(Decoded.Text.class::isInstance);
      }
  }

  /// Texts of real exchanges, full of control characters, and with the check bytes 02, 03, 05,
  /// 06, 10.
  static List<String> texts() {
    return List.of(
        "50 31 30 30 32",
        "43 31 30",
        "50 46 30 32 30 00 10 10 20 03",
        "43 46 30 10",
        "43 10 02 43 31 30",
        "43 46 30 10 03 10 05",
        "43 42",
        "43 43",
        "43 45",
        "43 46",
        "43 50");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_frame_that_broke_off_takes_nothing_of_the_next(String text) {
    byte[] torn = ReaderFraming.frame(HEX.parseHex(text));
    for (String other : texts())
      for (int length = 0; length < torn.length; length++) {
        byte[] next = ReaderFraming.frame(HEX.parseHex(other));
        byte[] both = Arrays.copyOf(torn, length + next.length + 2);
        System.arraycopy(next, 0, both, length, next.length);
        System.arraycopy(ReaderFraming.control(ReaderFraming.ENQ), 0, both, both.length - 2, 2);
        List<Decoded> heard = hear(both);

        assertThat(heard.getLast())
            .as("%s broken off after %d, then %s", text, length, other)
            .isEqualTo(new Decoded.Control(ReaderFraming.ENQ));
        assertThat(hex(heard.get(heard.size() - 2))).isEqualTo(other);
      }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x04, 0x05, 0x06, 0x15})
  void a_control_character_behind_a_frame_that_broke_off_is_heard(int character) {
    byte[] torn = ReaderFraming.frame(HEX.parseHex("50 31 30 30 32"));
    for (int length = 0; length < torn.length; length++)
      if (length != torn.length - 2) { // behind its last DLE
        byte[] both = Arrays.copyOf(torn, length + 2);
        System.arraycopy(ReaderFraming.control(character), 0, both, length, 2);

        assertThat(hear(both)).as("after %d", length).endsWith(new Decoded.Control(character));
      }
  }

  private static String hex(Decoded heard) {
    return heard instanceof Decoded.Text(var text)
        ? HEX.formatHex(text.reveal())
        : heard.toString();
  }

  @Test
  void a_frame_without_end_is_given_up() {
    byte[] endless = new byte[5000];
    Arrays.fill(endless, (byte) 'A');
    endless[0] = ReaderFraming.DLE;
    endless[1] = ReaderFraming.STX;
    assertThat(hear(endless)).containsExactly(new Decoded.Broken());
  }

  @Test
  void what_is_heard_has_no_readable_form() {
    assertThat(
            hear(ReaderFraming.frame("P62026210948000000011=3010".getBytes()))
                .getFirst()
                .toString())
        .doesNotContain("6210948");
  }

  private static byte[] randomText(long seed) {
    Random random = new Random(seed);
    byte[] text = new byte[random.nextInt(300)];
    random.nextBytes(text);
    for (int i = 0; i < text.length; i++) if (random.nextInt(4) == 0) text[i] = ReaderFraming.DLE;
    return text;
  }

  private static List<Decoded> hear(byte[] bytes) {
    FrameDecoder ear = new FrameDecoder();
    List<Decoded> heard = new ArrayList<>();
    for (byte b : bytes) ear.take(b & 0xFF).ifPresent(heard::add);
    return heard;
  }
}
