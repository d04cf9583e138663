package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.posrig.hosts.crypto.Des;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.hosts.dialect.Message;

/// The whole messages of the vectors, as a conversation.
class GoldenMessagesTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private final HostBench bench = new HostBench();

  @Test
  void a_sign_in_is_answered_as_in_the_vectors_but_for_the_keys() throws IOException {
    Message answer = bench.terminal.read(bench.askBytes(frame("M1")));
    Message golden = bench.terminal.read(frame("M2"));

    assertThat(answer.field(62)).hasSameSizeAs(golden.field(62)).isNotEqualTo(golden.field(62));
    assertThat(answer.with(62, golden.field(62))).isEqualTo(golden);
  }

  @Test
  void a_sale_and_its_reversal_are_answered_byte_by_byte_as_in_the_vectors() throws IOException {
    bench.askBytes(frame("M1"));
    bench.keys.offer(vectorKeys());

    bench.clock.set("2026-11-22T02:16:01Z");
    assertThat(HEX.formatHex(bench.askBytes(frame("M3")))).isEqualTo(hex("M4"));
    bench.clock.set("2026-11-22T02:17:02Z");
    assertThat(HEX.formatHex(bench.askBytes(frame("M5")))).isEqualTo(hex("M6"));
  }

  private static WorkingKeys vectorKeys() {
    return new WorkingKeys(
        Des.ofHex("11111111111111112222222222222222"),
        Des.ofHex("3333333333333333"),
        Optional.of(Des.ofHex("44444444444444445555555555555555")));
  }

  private static byte[] frame(String id) throws IOException {
    return HEX.parseHex(hex(id));
  }

  private static String hex(String id) throws IOException {
    try (InputStream in = GoldenMessagesTest.class.getResourceAsStream("/vectors/vectors.json")) {
      for (JsonNode vector : new ObjectMapper().readTree(in))
        if (vector.get("id").asText().equals(id)) return vector.get("expected").get("hex").asText();
      throw new AssertionError("no vector " + id);
    }
  }
}
