package org.posrig.hosts.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.posrig.hosts.unionpay.UnionPayTable;

class FrameTest {
  private static final byte[] BODY = HexFormat.of().parseHex("02000020000000000000000001");
  private final FrameForm form = UnionPayTable.dialect().frame();
  private final MessageFrame frame =
      form.frame(
          HexFormat.of().parseHex("6000030000"), HexFormat.of().parseHex("603100310000"), BODY);

  @Test
  void comes_back_as_it_was_written() {
    MessageFrame back = form.read(frame.bytes()).orElseThrow();

    assertThat(back.bytes()).isEqualTo(frame.bytes());
    assertThat(form.length(frame.bytes())).isEqualTo(11 + BODY.length);
  }

  @Test
  void an_answer_swaps_the_addresses_and_keeps_the_header() {
    byte[] answer = frame.answer(BODY).bytes();

    assertThat(HexFormat.of().formatHex(answer, 2, 13)).isEqualTo("6000000003603100310000");
  }

  @Test
  void what_is_too_short_too_long_or_another_protocol_is_no_frame() {
    byte[] right = frame.bytes();
    byte[] longer = Arrays.copyOf(right, right.length + 1);
    byte[] other = right.clone();
    other[2] = 0x68;

    assertThat(form.read(longer)).isEmpty();
    assertThat(form.read(Arrays.copyOf(right, right.length - 1))).isEmpty();
    assertThat(form.read(Arrays.copyOf(right, 1))).isEmpty();
    assertThat(form.read(other)).isEmpty();
    assertThat(form.isPossible(20)).isFalse();
    assertThat(form.isPossible(21)).isTrue();
    assertThat(form.isPossible(2049)).isFalse();
  }

  @Test
  void prints_no_body() {
    assertThat(frame).hasToString("frame of 13 bytes, TPDU 6000030000");
  }
}
