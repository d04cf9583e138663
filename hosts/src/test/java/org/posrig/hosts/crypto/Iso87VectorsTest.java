package org.posrig.hosts.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.card.Pan;
import org.posrig.secret.Secret;

/// The key vectors of the dialect on the host's own DUKPT, MAC and PIN block.
public class Iso87VectorsTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  static Stream<Vector> vectors() throws IOException {
    try (InputStream in =
        Iso87VectorsTest.class.getResourceAsStream("/vectors/vectors-iso87.json")) {
      List<Vector> vectors = new ArrayList<>();
      for (JsonNode node : new ObjectMapper().readTree(in)) vectors.add(new Vector(node));
      return vectors.stream();
    }
  }

  static Stream<Vector> of(String... kinds) throws IOException {
    return vectors().filter(vector -> Arrays.asList(kinds).contains(vector.kind()));
  }

  static Stream<Vector> dukpt() throws IOException {
    return of("dukpt-tdes");
  }

  static Stream<Vector> macs() throws IOException {
    return of("mac", "mac-iso9797");
  }

  @Test
  void the_set_is_whole() throws IOException {
    assertThat(vectors()).hasSize(138);
    assertThat(dukpt()).hasSize(27);
  }

  @Test
  void the_initial_key_is_right() throws IOException {
    Vector vector = of("dukpt-tdes-initial-key").findFirst().orElseThrow();

    vector.expect("initialKey", new Dukpt(vector.secret("bdk")).initialKey(vector.bytes("ksn")));
  }

  @ParameterizedTest
  @MethodSource("dukpt")
  void keys_pin_block_and_macs_are_right(Vector vector) {
    Dukpt dukpt = new Dukpt(vector.secret("bdk"));
    Dukpt.Keys keys = dukpt.keys(vector.bytes("ksn"));
    byte[] data = vector.text("data").getBytes(StandardCharsets.US_ASCII);

    vector.expect("transactionKey", dukpt.transactionKey(vector.bytes("ksn")));
    vector.expect("pinKey", keys.pin().key().reveal());
    vector.expect("macRequestKey", keys.macRequest().key().reveal());
    vector.expect("macResponseKey", keys.macAnswer().key().reveal());
    vector.expect("macRequest", RetailMac.of(keys.macRequest(), data));
    vector.expect("macResponse", RetailMac.of(keys.macAnswer(), data));
    vector.expect(
        "pinBlock",
        PinBlock.encrypted(keys.pin(), new Pan(vector.text("pan")), vector.text("pin")));
  }

  @Test
  void a_wrong_key_of_a_public_guide_is_not_ours() throws IOException {
    Vector vector = of("dukpt-tdes-negative").findFirst().orElseThrow();
    byte[] key = new Dukpt(vector.secret("bdk")).keys(vector.bytes("ksn")).pin().key().reveal();

    vector.expect("pinKey", key);
    assertThat(HEX.formatHex(key)).isNotEqualTo(vector.text("wrongPinKey"));
  }

  @Test
  void a_retail_mac_is_the_one_of_its_published_tests() throws IOException {
    for (Vector vector : vectors().toList()) {
      if (vector.id().matches("MAC-S\\d-A3P1"))
        vector.expect("mac", RetailMac.of(vector.des("key"), text(vector)));
      if (vector.id().matches("MAC-S\\d-TDESCBC"))
        assertThat(HEX.formatHex(RetailMac.of(vector.des("key"), text(vector))))
            .isNotEqualTo(vector.expected("wrongMac"));
    }
  }

  @Test
  void under_a_single_length_key_it_is_the_mac_of_fips_113() throws IOException {
    Vector vector =
        vectors().filter(one -> one.id().equals("MAC-FIPS113")).findFirst().orElseThrow();

    vector.expect("mac", RetailMac.of(vector.des("key"), text(vector)));
  }

  private static byte[] text(Vector vector) {
    return vector.text("dataAscii").getBytes(StandardCharsets.US_ASCII);
  }

  /// A MAC that differs in the key's second half differs.
  @Test
  void both_halves_of_the_key_matter() {
    byte[] data = "7654321 ".getBytes(StandardCharsets.US_ASCII);
    Des key = new Des(Secret.ofHex("0123456789ABCDEFFEDCBA9876543210"));
    Des other = new Des(Secret.ofHex("0123456789ABCDEFFEDCBA9876543211".replace("11", "13")));

    assertThat(RetailMac.of(key, data)).isNotEqualTo(RetailMac.of(other, data));
  }
}
