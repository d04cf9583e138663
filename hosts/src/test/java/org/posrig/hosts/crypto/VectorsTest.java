package org.posrig.hosts.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.card.Pan;
import org.posrig.hosts.dialect.Codec;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.Unpacked;
import org.posrig.hosts.unionpay.UnionPayTable;
import org.posrig.secret.Secret;

/// Every vector of the shared set on the host's own codec and ciphers.
class VectorsTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Codec CODEC = UnionPayTable.dialect().codec();

  static Stream<Vector> vectors() throws IOException {
    try (InputStream in = VectorsTest.class.getResourceAsStream("/vectors/vectors.json")) {
      List<Vector> vectors = new ArrayList<>();
      for (JsonNode node : new ObjectMapper().readTree(in)) vectors.add(new Vector(node));
      return vectors.stream();
    }
  }

  @Test
  void the_set_is_whole() throws IOException {
    assertThat(vectors()).hasSize(46);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void holds(Vector vector) {
    switch (vector.kind()) {
      case "key-unwrap" -> unwrap(vector);
      case "key-wrap" -> wrap(vector);
      case "kcv" -> vector.expect("kcv", new Des(vector.secret("key")).checkValue());
      case "kcv-negative" -> wrongMasterKey(vector);
      case "f62-working-keys" -> workingKeys(vector);
      case "pin-block-format0" -> pinBlock(vector);
      case "track2-encryption" -> track(vector);
      case "mac-cup" -> mac(vector, CupMac.of(vector.des("mak"), vector.bytes("mab")));
      case "mac-cup-from-r" -> mac(vector, CupMac.ofFolded(vector.des("mak"), vector.bytes("r")));
      case "message" -> message(vector);
      case "packing" -> packing(vector);
      case "emv-card-key-option-a" -> cardKey(vector);
      case "emv-process-key-pboc" ->
          vector.expect(
              "sk", PbocCard.processKey(vector.des("udk"), vector.text("atc")).key().reveal());
      case "emv-arqc-pboc" -> arqc(vector);
      case "emv-arpc-method1" -> arpc(vector);
      case "emv-arqc-negative" -> otherMethod(vector);
      case "emv-arpc-negative" -> arpcByCardKey(vector);
      default ->
          fail(
              "vector %s is of a kind that this test does not know: %s",
              vector.id(), vector.kind());
    }
  }

  private static void unwrap(Vector vector) {
    if (vector.text("algorithm").equals("SM4-ECB")) {
      byte[] clear = new Sm4(vector.secret("tmk")).decrypt(vector.bytes("cryptogram"));
      vector.expect("clear", clear);
      vector.expect("kcv", new Sm4(Secret.of(clear)).checkValue());
      vector.expect(
          "zeroBlockPrefix", Arrays.copyOf(new Sm4(Secret.of(clear)).encrypt(new byte[16]), 8));
      return;
    }
    vector.expect("clear", vector.des("tmk").decrypt(vector.bytes("cryptogram")));
  }

  private static void wrap(Vector vector) {
    vector.expect("cryptogram", vector.des("tmk").encrypt(vector.bytes("clear")));
    vector.expect("kcv", vector.des("clear").checkValue());
  }

  private static void wrongMasterKey(Vector vector) {
    Des wrong = vector.des("terminalTmk");
    byte[] clear = wrong.decrypt(vector.bytes("cryptogram"));
    vector.expect("terminalTmkKcv", wrong.checkValue());
    vector.expect("clear", clear);
    byte[] kcv = new Des(Secret.of(clear)).checkValue();
    vector.expect("computedKcv", kcv);
    assertThat(Arrays.equals(kcv, vector.bytes("sentKcv"))).isEqualTo(vector.flag("accept"));
  }

  private static void workingKeys(Vector vector) {
    Optional<Des> track = vector.has("tdk") ? Optional.of(vector.des("tdk")) : Optional.empty();
    byte[] f62 =
        new WorkingKeys(vector.des("pik"), vector.des("mak"), track).wrapped(vector.des("tmk"));
    vector.expect("f62", f62);
    assertThat(f62).hasSize(vector.number("lengthBytes"));
  }

  private static void pinBlock(Vector vector) {
    Pan pan = new Pan(vector.text("pan"));
    String pin = vector.text("pin");
    vector.expect("pinPart", PinBlock.pinPart(pin));
    vector.expect("panPart", PinBlock.panPart(pan));
    vector.expect("clearBlock", PinBlock.clear(pan, pin));
    byte[] block = PinBlock.encrypted(vector.des("pik"), pan, pin);
    vector.expect("f52", block);
    assertThat(PinBlock.pin(vector.des("pik"), pan, block))
        .contains(Secret.of(pin.getBytes(StandardCharsets.US_ASCII)));
  }

  private static void track(Vector vector) {
    String track = vector.text("track2");
    assertThat(track).hasSize(vector.input("digits").asInt());
    assertThat(TrackCipher.begin(track.length())).isEqualTo(vector.number("encryptedFrom"));
    assertThat(TrackCipher.begin(track.length()) + 16).isEqualTo(vector.number("encryptedTo"));
    String encrypted = TrackCipher.encrypt(vector.des("tdk"), track);
    assertThat(encrypted).isEqualTo(vector.expected("f35"));
    assertThat(TrackCipher.decrypt(vector.des("tdk"), encrypted)).isEqualTo(track);
  }

  private static void mac(Vector vector, CupMac mac) {
    if (vector.expects("r")) vector.expect("r", mac.r());
    vector.expect("e1", mac.e1());
    vector.expect("t", mac.t());
    vector.expect("e2", mac.e2());
    assertThat(mac.f64()).isEqualTo(vector.expected("f64Ascii"));
  }

  private static void message(Vector vector) {
    Map<Integer, String> fields = new TreeMap<>();
    vector
        .input("fields")
        .properties()
        .forEach(f -> fields.put(Integer.valueOf(f.getKey()), f.getValue().asText()));
    Message message = Message.of(vector.text("mti"), fields);
    if (vector.has("mak")) message = message.with(64, vector.expected("f64Ascii"));
    byte[] body = CODEC.pack(message);
    byte[] frame =
        UnionPayTable.dialect()
            .frame()
            .frame(vector.bytes("tpdu"), vector.bytes("header"), body)
            .bytes();
    vector.expect("hex", frame);
    if (vector.has("mak"))
      assertThat(CupMac.of(vector.des("mak"), Arrays.copyOf(body, body.length - 8)).f64())
          .isEqualTo(vector.expected("f64Ascii"));
    byte[] read = UnionPayTable.dialect().frame().read(frame).orElseThrow().body();
    // jPOS reads the nibble D as the separator.
    Message back =
        message.has(35) ? message.with(35, message.field(35).replace('D', '=')) : message;
    assertThat(CODEC.unpack(read)).isEqualTo(new Unpacked.Whole(back));
  }

  private static void packing(Vector vector) {
    int field = vector.input("field").asInt();
    if (field == 64) {
      byte[] body = CODEC.pack(Message.of("0200", Map.of(11, "000001", 64, "00000000")));
      byte[] mab = Arrays.copyOf(body, body.length - 8);
      assertThat((mab[9] & 1) == 1).isEqualTo(vector.answer("bit64SetInMabBitmap").asBoolean());
      assertThat(HEX.formatHex(mab).endsWith("000001"))
          .isEqualTo(!vector.answer("f64BytesInMab").asBoolean());
      return;
    }
    String value = HEX.formatHex(value(vector, field));
    if (vector.expects("hex")) assertThat(value).isEqualTo(vector.expected("hex"));
    if (vector.expects("notHex")) assertThat(value).isNotEqualTo(vector.expected("notHex"));
    if (vector.expects("padNibble")) assertThat(value.endsWith("0")).isTrue();
    if (vector.expects("lengthHex")) {
      String length = vector.expected("lengthHex");
      assertThat(value).startsWith(length);
      assertThat((value.length() - length.length()) / 2).isEqualTo(vector.number("valueBytes"));
    }
  }

  private static byte[] value(Vector vector, int field) {
    String digits =
        vector.has("digits")
            ? vector.text("digits")
            : vector.has("digitCount")
                ? "1".repeat(vector.input("digitCount").asInt())
                : "AB".repeat(vector.input("byteCount").asInt());
    byte[] body = CODEC.pack(Message.of("0200", Map.of(field, digits)));
    return Arrays.copyOfRange(body, 10, body.length);
  }

  private static void cardKey(Vector vector) {
    String pan = vector.text("pan");
    assertThat(PbocCard.diversifier(pan, vector.text("psn"))).isEqualTo(vector.expected("y"));
    vector.expect(
        "udk", PbocCard.cardKey(vector.des("imk"), pan, vector.text("psn")).key().reveal());
  }

  private static void arqc(Vector vector) {
    StringBuilder data = new StringBuilder();
    for (JsonNode tag : vector.input("tags")) data.append(tag.asText());
    assertThat(data).hasToString(vector.text("data"));
    vector.expect("arqc", PbocCard.arqc(vector.des("sk"), vector.bytes("data")));
  }

  private static void arpc(Vector vector) {
    byte[] arpc = PbocCard.arpc(vector.des("sk"), vector.bytes("arqc"), vector.text("arcAscii"));
    vector.expect("arpc", arpc);
    assertThat(
            HEX.formatHex(arpc)
                + HEX.formatHex(vector.text("arcAscii").getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(vector.expected("tag91"));
  }

  /// A cryptogram made with EMV's common key derivation is refused.
  private static void otherMethod(Vector vector) {
    Des card = vector.des("udk");
    String atc = vector.text("atc");
    byte[] left = card.encrypt(HEX.parseHex(atc + "F00000000000"));
    byte[] right = card.encrypt(HEX.parseHex(atc + "0F0000000000"));
    Des common = Des.ofHex(HEX.formatHex(left) + HEX.formatHex(right));
    vector.expect("arqcUnderWrongMethod", PbocCard.arqc(common, vector.bytes("data")));
    byte[] ours = PbocCard.arqc(PbocCard.processKey(card, atc), vector.bytes("data"));
    assertThat(HEX.formatHex(ours).equals(vector.expected("arqcUnderWrongMethod")))
        .isEqualTo(vector.flag("acceptUnderPboc"));
  }

  private static void arpcByCardKey(Vector vector) {
    byte[] wrong = PbocCard.arpc(vector.des("udk"), vector.bytes("arqc"), vector.text("arcAscii"));
    vector.expect("arpcWithUdk", wrong);
    byte[] right =
        PbocCard.arpc(
            PbocCard.processKey(vector.des("udk"), "0001"),
            vector.bytes("arqc"),
            vector.text("arcAscii"));
    assertThat(Arrays.equals(right, wrong)).isEqualTo(vector.flag("cardAccepts"));
  }
}
