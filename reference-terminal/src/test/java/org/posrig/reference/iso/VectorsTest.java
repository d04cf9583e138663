package org.posrig.reference.iso;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.posrig.secret.Secret;

final class VectorsTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private JsonNode in;
  private JsonNode out;

  @Test
  void there_are_46_vectors() throws IOException {
    assertThat(vectors()).hasSize(46);
  }

  @TestFactory
  Stream<DynamicTest> every_vector_holds() throws IOException {
    return vectors().stream()
        .map(vector -> DynamicTest.dynamicTest(vector.get("id").asText(), () -> check(vector)));
  }

  private static List<JsonNode> vectors() throws IOException {
    List<JsonNode> vectors = new ArrayList<>();
    try (var file = VectorsTest.class.getResourceAsStream("/vectors/vectors.json")) {
      new ObjectMapper().readTree(file).forEach(vectors::add);
    }
    return vectors;
  }

  private void check(JsonNode vector) {
    in = vector.get("inputs");
    out = vector.get("expected");
    switch (vector.get("kind").asText()) {
      case "key-unwrap" -> keyUnwrap();
      case "key-wrap" -> keyWrap();
      case "kcv" -> assertThat(key(in("key")).checkValue()).isEqualTo(out("kcv"));
      case "kcv-negative" -> wrongMasterKey();
      case "f62-working-keys" -> workingKeys();
      case "mac-cup-from-r" -> mac(HEX.parseHex(in("r")));
      case "mac-cup" -> {
        byte[] folded = Mac.fold(HEX.parseHex(in("mab")));
        assertThat(HEX.formatHex(folded)).isEqualTo(out("r"));
        mac(folded);
      }
      case "pin-block-format0" -> pinBlock();
      case "track2-encryption" -> track();
      case "message" -> message();
      case "packing" -> packing();
      case "emv-card-key-option-a" -> cardKey();
      case "emv-process-key-pboc" ->
          assertThat(HEX.formatHex(Emv.processKey(hex("udk"), in("atc")))).isEqualTo(out("sk"));
      case "emv-arqc-pboc" -> cryptogram();
      case "emv-arpc-method1" -> issuerResponse();
      case "emv-arqc-negative" -> wrongSessionKey();
      case "emv-arpc-negative" -> wrongResponseKey();
      default -> throw new AssertionError("no test for kind " + vector.get("kind"));
    }
  }

  private String in(String name) {
    return in.get(name).asText();
  }

  private String out(String name) {
    return out.get(name).asText();
  }

  private byte[] hex(String name) {
    return HEX.parseHex(in(name));
  }

  private static DesKey key(String hex) {
    return new DesKey(Secret.ofHex(hex));
  }

  private void keyUnwrap() {
    if (in("algorithm").equals("SM4-ECB")) {
      byte[] clear = new Sm4(hex("tmk")).decrypt(hex("cryptogram"));
      assertThat(HEX.formatHex(clear)).isEqualTo(out("clear"));
      String zeros = HEX.formatHex(new Sm4(clear).encrypt(new byte[16]));
      assertThat(zeros).startsWith(out("zeroBlockPrefix")).startsWith(out("kcv"));
    } else {
      assertThat(HEX.formatHex(key(in("tmk")).decrypt(hex("cryptogram")))).isEqualTo(out("clear"));
    }
  }

  private void keyWrap() {
    DesKey master = key(in("tmk"));
    assertThat(HEX.formatHex(master.encrypt(hex("clear")))).isEqualTo(out("cryptogram"));
    assertThat(master.unwrap(Secret.ofHex(out("cryptogram"))).checkValue()).isEqualTo(out("kcv"));
  }

  private void wrongMasterKey() {
    DesKey terminal = key(in("terminalTmk"));
    assertThat(terminal.checkValue()).isEqualTo(out("terminalTmkKcv"));
    assertThat(HEX.formatHex(terminal.decrypt(hex("cryptogram")))).isEqualTo(out("clear"));
    assertThat(terminal.unwrap(Secret.ofHex(in("cryptogram"))).checkValue())
        .isEqualTo(out("computedKcv"))
        .isNotEqualTo(in("sentKcv"));
    byte[] group = HEX.parseHex((in("cryptogram") + in("sentKcv")).repeat(3));
    assertThat(WorkingKeys.load("004", group, terminal))
        .isEqualTo(new WorkingKeys.Loading.Failed("PIN KEY"));
  }

  private void workingKeys() {
    byte[] field62 = HEX.parseHex(out("f62"));
    assertThat(field62).hasSize(out.get("lengthBytes").asInt());
    DesKey master = key(in("tmk"));
    var loading = WorkingKeys.load(in("networkCode"), field62, master);
    assertThat(loading).isInstanceOf(WorkingKeys.Loading.Loaded.class);
    WorkingKeys keys = ((WorkingKeys.Loading.Loaded) loading).keys();
    assertThat(master.decrypt(keys.pin().reveal())).isEqualTo(hex("pik"));
    assertThat(master.decrypt(keys.mac().reveal())).isEqualTo(hex("mak"));
    assertThat(keys.hasTrackKey()).isEqualTo(in.has("tdk"));
    if (in.has("tdk")) assertThat(master.decrypt(keys.track().reveal())).isEqualTo(hex("tdk"));
  }

  private void mac(byte[] folded) {
    Mac.Steps steps = Mac.of(key(in("mak")), folded);
    assertThat(steps).isEqualTo(new Mac.Steps(out("e1"), out("t"), out("e2")));
    assertThat(steps.field64()).isEqualTo(out("f64Ascii"));
  }

  private void pinBlock() {
    byte[] clear = PinBlock.format0(in("pin"), in("pan"));
    assertThat(HEX.formatHex(clear)).isEqualTo(out("clearBlock"));
    assertThat(HEX.formatHex(key(in("pik")).encrypt(clear))).isEqualTo(out("f52"));
  }

  private void track() {
    String track = in("track2").replace('=', 'D');
    assertThat(track).hasSize(in.get("digits").asInt());
    assertThat(TrackCipher.to(track)).isEqualTo(out.get("encryptedTo").asInt());
    assertThat(TrackCipher.encrypt(key(in("tdk")), track)).isEqualTo(out("f35"));
  }

  private void message() {
    Message message = new Message(in("tpdu"), in("header"), in("mti"));
    for (var field : in.get("fields").properties())
      message = message.with(Integer.parseInt(field.getKey()), field.getValue().asText());
    Message full = in.has("mak") ? Codec.sign(message, key(in("mak"))) : message;
    byte[] frame = Codec.frame(full);
    assertThat(HEX.formatHex(frame)).isEqualTo(out("hex"));
    var received = Codec.parse(Arrays.copyOfRange(frame, 2, frame.length));
    assertThat(received.message()).isEqualTo(full);
    if (in.has("mak")) assertThat(received.mac(key(in("mak")))).isEqualTo(Codec.MacState.RIGHT);
  }

  private void packing() {
    int number = in.get("field").asInt();
    Message blank = new Message("6000030000", "603100310000", "0200");
    if (number == 64) {
      byte[] block = Codec.macBlock(blank.with(3, "000000"));
      assertThat(block).hasSize(2 + 8 + 3);
      assertThat(block[9] & 1).isEqualTo(1);
      return;
    }
    byte[] frame = Codec.frame(blank.with(number, value()));
    String field = HEX.formatHex(frame).substring((2 + 11 + 2 + 8) * 2);
    if (out.has("hex")) assertThat(field).endsWith(out("hex"));
    if (out.has("notHex")) assertThat(field).isNotEqualTo(out("notHex"));
    if (out.has("lengthHex")) {
      assertThat(field).startsWith(out("lengthHex"));
      int bytes = (field.length() - out("lengthHex").length()) / 2;
      assertThat(bytes).isEqualTo(out.get("valueBytes").asInt());
    }
  }

  private String value() {
    if (in.has("digits")) return in("digits");
    if (in.has("digitCount")) return "1".repeat(in.get("digitCount").asInt());
    return "00".repeat(in.get("byteCount").asInt());
  }

  private void cardKey() {
    String diversifier = Emv.diversifier(in("pan"), in("psn"));
    assertThat(diversifier).isEqualTo(out("y"));
    assertThat(HEX.formatHex(Emv.cardKey(hex("imk"), diversifier))).isEqualTo(out("udk"));
  }

  private void cryptogram() {
    StringBuilder data = new StringBuilder();
    in.get("tags").forEach(tag -> data.append(tag.asText()));
    assertThat(data.toString()).isEqualTo(in("data"));
    assertThat(HEX.formatHex(Emv.cryptogram(hex("sk"), hex("data")))).isEqualTo(out("arqc"));
  }

  private void issuerResponse() {
    String response = HEX.formatHex(Emv.response(hex("sk"), hex("arqc"), in("arcAscii")));
    assertThat(response).isEqualTo(out("arpc"));
    assertThat(response + HEX.formatHex(in("arcAscii").getBytes(US_ASCII))).isEqualTo(out("tag91"));
  }

  private void wrongSessionKey() {
    byte[] wrong = Emv.commonSessionKey(hex("udk"), in("atc"));
    String arqc = HEX.formatHex(Emv.cryptogram(wrong, hex("data")));
    assertThat(arqc).isEqualTo(out("arqcUnderWrongMethod"));
    byte[] right = Emv.processKey(hex("udk"), in("atc"));
    assertThat(HEX.formatHex(Emv.cryptogram(right, hex("data"))).equals(arqc))
        .isEqualTo(out.get("acceptUnderPboc").asBoolean());
  }

  private void wrongResponseKey() {
    String wrong = HEX.formatHex(Emv.response(hex("udk"), hex("arqc"), in("arcAscii")));
    assertThat(wrong).isEqualTo(out("arpcWithUdk"));
    byte[] session = Emv.processKey(hex("udk"), "0001");
    String right = HEX.formatHex(Emv.response(session, hex("arqc"), in("arcAscii")));
    assertThat(right.equals(wrong)).isEqualTo(out.get("cardAccepts").asBoolean());
  }
}
