package org.posrig.second.iso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.posrig.second.Vectors;
import org.posrig.second.key.RetailMac;

final class MessageVectorsTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @Test
  void packs_and_unpacks_every_golden_message() throws IOException, Unreadable {
    assertThat(Vectors.of("message")).hasSize(15);
    for (JsonNode vector : Vectors.of("message")) {
      byte[] frame = HEX.parseHex(vector.get("hex").asText());
      Message message = message(vector);
      assertThat(Frame.of(vector.get("tpdu").asText(), Packer.pack(message))).isEqualTo(frame);
      assertThat(Unpacker.unpack(body(frame))).isEqualTo(message);
    }
  }

  @Test
  void the_mac_covers_all_that_is_before_it() throws IOException {
    int signed = 0;
    for (JsonNode vector : Vectors.of("message"))
      if (vector.has("macKey")) {
        byte[] body = body(HEX.parseHex(vector.get("hex").asText()));
        byte[] data = Arrays.copyOf(body, body.length - 8);
        byte[] key = HEX.parseHex(vector.get("macKey").asText());
        assertThat(HEX.formatHex(RetailMac.of(key, data))).isEqualTo(message(vector).get(64));
        signed++;
      }
    assertThat(signed).isEqualTo(2);
  }

  @Test
  void a_message_that_is_cut_anywhere_is_unreadable() throws IOException {
    byte[] body = body(HEX.parseHex(Vectors.of("message").getFirst().get("hex").asText()));
    for (int end = 0; end < body.length; end++) {
      byte[] cut = Arrays.copyOf(body, end);
      assertThatThrownBy(() -> Unpacker.unpack(cut)).isInstanceOf(Unreadable.class);
    }
    byte[] longer = Arrays.copyOf(body, body.length + 1);
    assertThatThrownBy(() -> Unpacker.unpack(longer)).hasMessage("1 bytes too many");
  }

  @Test
  void no_bytes_at_all_do_more_harm_than_to_be_unreadable() {
    Random random = new Random(7);
    int unreadable = 0;
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = new byte[random.nextInt(120)];
      random.nextBytes(bytes);
      try {
        assertThat(Unpacker.unpack(bytes).type()).hasSize(4);
      } catch (Unreadable _) {
        unreadable++;
      }
    }
    assertThat(unreadable).isGreaterThan(1900);
  }

  @Test
  void a_value_that_does_not_fit_is_named_by_its_field_alone() {
    Message message = Message.of("0200").with(2, "62109480000000290000000");
    assertThatThrownBy(() -> Packer.pack(message)).hasMessage("field 2 cannot hold 23 characters");
  }

  private static byte[] body(byte[] frame) {
    return Arrays.copyOfRange(frame, Frame.LENGTH_BYTES + Frame.TPDU_BYTES, frame.length);
  }

  private static Message message(JsonNode vector) {
    Message message = Message.of(vector.get("type").asText());
    for (var field : vector.get("fields").properties())
      message =
          message.with(
              Integer.parseInt(field.getKey()), field.getValue().asText().replace('=', 'D'));
    return message;
  }
}
