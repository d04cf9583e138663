package org.posrig.second.key;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.posrig.second.Vectors;
import org.posrig.second.key.Dukpt.Use;
import org.posrig.secret.Secret;

final class KeyVectorsTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Dukpt DEVICE =
      new Dukpt(Secret.ofHex("6AC292FAA1315B4D858AB3A3D7D5933A"), "FFFF9876543210E00000");
  private static final byte[] DATA = "4012345678909D987".getBytes(US_ASCII);

  @Test
  void derives_the_keys_of_every_vector() throws IOException {
    assertThat(Vectors.of("dukpt")).hasSize(27);
    for (JsonNode vector : Vectors.of("dukpt")) {
      int counter = counter(vector.get("serial").asText());
      assertThat(DEVICE.serialOf(counter)).isEqualTo(vector.get("serial").asText());
      assertThat(HEX.formatHex(DEVICE.transactionKey(counter)))
          .isEqualTo(text(vector, "transactionKey"));
      assertThat(key(counter, Use.PIN)).isEqualTo(text(vector, "pinKey"));
      assertThat(key(counter, Use.MAC_OF_REQUEST)).isEqualTo(text(vector, "macRequestKey"));
      assertThat(key(counter, Use.MAC_OF_ANSWER)).isEqualTo(text(vector, "macResponseKey"));
      assertThat(mac(counter, Use.MAC_OF_REQUEST)).isEqualTo(text(vector, "macRequest"));
      assertThat(mac(counter, Use.MAC_OF_ANSWER)).isEqualTo(text(vector, "macResponse"));
    }
  }

  @Test
  void passes_over_counters_with_more_than_ten_ones() throws IOException {
    assertThat(Vectors.of("next")).hasSize(6);
    for (JsonNode vector : Vectors.of("next")) {
      int next = Dukpt.next(counter(text(vector, "serial")));
      assertThat(DEVICE.serialOf(next)).isEqualTo(text(vector, "next"));
    }
  }

  @Test
  void a_device_that_has_used_all_its_keys_says_so() {
    assertThatThrownBy(() -> Dukpt.next(0x1FF800))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("all keys of the device are used up");
  }

  @Test
  void makes_the_retail_mac_and_no_other() throws IOException {
    assertThat(Vectors.of("mac")).isNotEmpty();
    assertThat(Vectors.of("not-mac")).isNotEmpty();
    for (JsonNode vector : Vectors.of("mac"))
      assertThat(retail(vector)).isEqualTo(text(vector, "mac"));
    for (JsonNode vector : Vectors.of("not-mac"))
      assertThat(retail(vector)).isNotEqualTo(text(vector, "mac"));
  }

  private static String retail(JsonNode vector) {
    byte[] key = HEX.parseHex(text(vector, "key"));
    return HEX.formatHex(RetailMac.of(key, text(vector, "data").getBytes(US_ASCII)));
  }

  private static int counter(String serial) {
    return Integer.parseInt(serial.substring(14), 16) & 0x1FFFFF;
  }

  private static String key(int counter, Use use) {
    return HEX.formatHex(DEVICE.key(counter, use));
  }

  private static String mac(int counter, Use use) {
    return HEX.formatHex(RetailMac.of(DEVICE.key(counter, use), DATA));
  }

  private static String text(JsonNode vector, String name) {
    return vector.get(name).asText();
  }
}
