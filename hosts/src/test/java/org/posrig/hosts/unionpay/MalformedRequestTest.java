package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.posrig.history.Event;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.transport.HostReply;

class MalformedRequestTest {
  private final HostBench bench = HostBench.signedIn();
  private final ScriptedTerminal terminal = bench.terminal;

  private Message sale() {
    return terminal.sale(TestDrawer.DEBIT, 1000);
  }

  @Test
  void bytes_too_many_get_30_and_book_nothing() {
    byte[] frame = terminal.frame(sale(), body -> Arrays.copyOf(body, body.length + 3));

    assertThat(terminal.read(bench.askBytes(frame)).field(39)).isEqualTo("30");
    assertThat(bench.lastWhy()).isEqualTo("3 bytes too many");
    assertThat(bench.host.live()).isEmpty();
    assertThat(bench.recorder.all(Event.Garbage.class)).as("it was answered").isEmpty();
  }

  @Test
  void a_pad_nibble_that_is_no_zero_gets_30() {
    byte[] frame = terminal.frame(sale(), body -> set(body, 2 + 8 + 3 + 6 + 3 + 1, 0x13));

    assertThat(terminal.read(bench.askBytes(frame)).field(39)).isEqualTo("30");
  }

  @Test
  void letters_in_an_amount_get_30() {
    byte[] frame = terminal.frame(sale(), body -> set(body, 2 + 8 + 3 + 5, 0xAB));

    Message answer = terminal.read(bench.askBytes(frame));

    assertThat(answer.field(39)).isEqualTo("30");
    assertThat(answer.has(4)).as("what was wrong is not echoed").isFalse();
    assertThat(answer.field(41)).isEqualTo("10000001");
  }

  @Test
  void cut_off_before_its_terminal_is_known_gets_silence() {
    byte[] frame = terminal.frame(sale(), body -> Arrays.copyOf(body, 20));

    assertThat(bench.host.take(5, frame)).isInstanceOf(HostReply.Silence.class);
    assertThat(bench.recorder.history().last(Event.Garbage.class).orElseThrow().connection())
        .isEqualTo(5);
  }

  @Test
  void an_answer_that_comes_as_a_request_gets_silence() {
    byte[] frame = terminal.frame(sale().as("0210"));

    assertThat(bench.host.take(1, frame)).isInstanceOf(HostReply.Silence.class);
    assertThat(bench.recorder.history().last(Event.Garbage.class).orElseThrow().why().english())
        .isEqualTo("0210 is not a request");
  }

  @Test
  void another_tpdu_or_a_wrong_length_get_silence() {
    byte[] right = terminal.frame(sale());

    assertThat(bench.host.take(1, set(right.clone(), 2, 0x68)))
        .isInstanceOf(HostReply.Silence.class);
    assertThat(bench.host.take(1, set(right.clone(), 1, 0x10)))
        .isInstanceOf(HostReply.Silence.class);
    assertThat(bench.host.take(1, new byte[0])).isInstanceOf(HostReply.Silence.class);
    assertThat(bench.host.live()).isEmpty();
  }

  @Test
  void no_single_spoilt_byte_books_anything_or_throws() {
    byte[] right =
        UnionPayTable.dialect().frame().read(terminal.frame(sale())).orElseThrow().body();
    long seed = 20_261_122;
    SplittableRandom random = new SplittableRandom(seed);
    for (int at = 0; at < right.length; at++) {
      int mask = 1 + random.nextInt(255);
      int offset = at;
      byte[] frame =
          terminal.frame(sale(), body -> set(right.clone(), offset, right[offset] ^ mask));
      bench.host.take(1, frame);
      assertThat(bench.host.live()).as("seed %d, byte %d with mask %d", seed, at, mask).isEmpty();
    }
  }

  @Test
  void no_cut_off_message_books_anything_or_throws() {
    byte[] right =
        UnionPayTable.dialect().frame().read(terminal.frame(sale())).orElseThrow().body();
    for (int size = 10; size < right.length; size++) {
      int bytes = size;
      bench.host.take(1, terminal.frame(sale(), body -> Arrays.copyOf(right, bytes)));
      assertThat(bench.host.live()).as("cut to %d bytes", size).isEmpty();
    }
  }

  @Test
  void noise_neither_throws_nor_is_answered_with_more_than_30() {
    long seed = 4711;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 3000; round++) {
      byte[] noise = new byte[13 + random.nextInt(200)];
      random.nextBytes(noise);
      noise[0] = (byte) (noise.length - 2 >> 8);
      noise[1] = (byte) (noise.length - 2);
      noise[2] = 0x60;
      HostReply reply = bench.host.take(1, noise);
      assertThat(reply).as("seed %d, round %d", seed, round).isInstanceOf(HostReply.Silence.class);
    }
  }

  private static byte[] set(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    return bytes;
  }
}
