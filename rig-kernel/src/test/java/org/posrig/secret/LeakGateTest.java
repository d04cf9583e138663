package org.posrig.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posrig.secret.Packed.base64;
import static org.posrig.secret.Packed.bytes;
import static org.posrig.secret.Packed.deflate;
import static org.posrig.secret.Packed.gzip;
import static org.posrig.secret.Packed.hex;
import static org.posrig.secret.Packed.join;
import static org.posrig.secret.Packed.png;
import static org.posrig.secret.Packed.zip;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.secret.LeakGate.Hit;

final class LeakGateTest {
  private static final String PAN = "6210948000000029";
  private static final String PIN = "846159";
  private static final String SHOWN = "621094******0029";
  private static final Map<SecretKind, String> SECRETS = secrets();

  @TempDir Path folder;
  private final LeakGate gate = new LeakGate(masker());

  private static Map<SecretKind, String> secrets() {
    Map<SecretKind, String> secrets = new LinkedHashMap<>();
    secrets.put(SecretKind.CARD_NUMBER, PAN);
    secrets.put(SecretKind.TRACK, PAN + "=30102010000000000001");
    secrets.put(SecretKind.PIN, "846159");
    secrets.put(SecretKind.PIN_BLOCK, "1A2B3C4D5E6F7081");
    secrets.put(SecretKind.KEY, "0123456789ABCDEFFEDCBA9876543210");
    return secrets;
  }

  private static Masker masker() {
    Masker masker = new Masker(List.of("100000000000001"));
    SECRETS.forEach(masker::hide);
    return masker;
  }

  @TestFactory
  Stream<DynamicTest> finds_every_secret_in_every_wrapping() {
    return SECRETS.entrySet().stream()
        .flatMap(
            secret ->
                wrappings().entrySet().stream()
                    .map(
                        wrapping ->
                            DynamicTest.dynamicTest(
                                secret.getKey() + " in " + wrapping.getKey(),
                                () ->
                                    finds(
                                        secret.getKey(),
                                        wrapping.getKey(),
                                        wrapping.getValue().wrap(secret.getValue())))));
  }

  private void finds(SecretKind kind, String name, byte[] content) throws IOException {
    Path below = Files.createDirectories(folder.resolve("" + kind + name.hashCode()));
    Path file = Files.write(below.resolve(name), content);
    List<Hit> hits = gate.scan(below);
    assertThat(kinds(hits)).contains(kind);
    assertThat(hits).allMatch(Hit.Leak.class::isInstance);
    assertThat(hits).extracting(Hit::file).containsOnly(file);
    assertThat(hits.toString()).doesNotContain(SECRETS.get(kind));
  }

  private static List<SecretKind> kinds(List<Hit> hits) {
    return hits.stream()
        .filter(Hit.Leak.class::isInstance)
        .map(hit -> ((Hit.Leak) hit).kind())
        .toList();
  }

  private interface Wrapping {
    byte[] wrap(String secret) throws IOException;
  }

  private static Map<String, Wrapping> wrappings() {
    Map<String, Wrapping> all = new LinkedHashMap<>();
    all.put("plain.txt", secret -> bytes("first line\nsecond " + secret + " end\n"));
    all.put("chinese.txt", secret -> ("卡号 " + secret + "\n").getBytes(Charset.forName("GB18030")));
    all.put("characters.log", secret -> bytes("dump " + hex(secret) + "\n"));
    all.put(
        "spaced.log", secret -> bytes("dump " + String.join(" ", hex(secret).split("(?<=\\G..)"))));
    all.put(
        "long-line.js",
        secret -> bytes("x".repeat(300_000) + " " + secret + " " + "y".repeat(300_000)));
    all.put("border.js", secret -> bytes(" ".repeat((1 << 18) - 5) + secret + " z"));
    all.put("packed.gz", secret -> gzip(bytes("x " + secret + "\n")));
    all.put("packed.zip", secret -> zip("inner.txt", bytes("x " + secret)));
    all.put("gz-in-zip.jar", secret -> zip("inner.gz", gzip(bytes(secret))));
    all.put("tEXt.png", secret -> png("tEXt", bytes("Comment\0" + secret)));
    all.put("zTXt.png", secret -> png("zTXt", join(bytes("Comment\0\0"), deflate(bytes(secret)))));
    all.put("iTXt.png", secret -> png("iTXt", bytes("Comment\0\0\0en\0\0" + secret)));
    all.put(
        "iTXt-packed.png",
        secret -> png("iTXt", join(bytes("Comment\0\1\0en\0\0"), deflate(bytes(secret)))));
    all.put(
        "data.html",
        secret ->
            bytes(
                "<img src=\"data:text/plain;base64,"
                    + base64(bytes("x ".repeat(40) + secret))
                    + "\">"));
    all.put(
        "data.json",
        secret ->
            bytes(
                "{\"a\":\""
                    + base64(gzip(bytes("y " + secret + " " + RANDOM))).replace("/", "\\/")
                    + "\"}"));
    all.put(
        "picture.json",
        secret -> bytes("{\"a\":\"" + base64(png("tEXt", bytes("Comment\0" + secret))) + "\"}"));
    all.put(
        "receipt.svg",
        secret ->
            bytes(
                "<svg><text><tspan>"
                    + String.join("</tspan><tspan>", secret.split("(?<=\\G.)"))
                    + "</tspan></text></svg>"));
    all.put(
        "lines.svg",
        secret ->
            bytes(
                "<svg>\n<text>\n<tspan>"
                    + String.join("</tspan><tspan\n x=\"3\">", secret.split("(?<=\\G...)"))
                    + "</tspan></text></svg>"));
    all.put(
        "page.html",
        secret -> bytes("<p>PIN <b>" + secret.charAt(0) + "</b>" + secret.substring(1) + "</p>"));
    all.put(
        "numbers.html",
        secret ->
            bytes(
                "<p>&#"
                    + (int) secret.charAt(0)
                    + ";&#x"
                    + Integer.toHexString(secret.charAt(1))
                    + ";"
                    + secret.substring(2)
                    + "</p>"));
    return all;
  }

  private static final String RANDOM =
      "kq8Zt1vXw0bLr5cNs7dMf3gPh9jQ2uYe6iTo4aRz-kq8Zt1vXw0bLr5cNs7dMf3gPh9";

  @Test
  void finds_packed_card_numbers_and_keys() throws IOException {
    for (SecretKind kind : List.of(SecretKind.CARD_NUMBER, SecretKind.KEY)) {
      Path below = Files.createDirectories(folder.resolve(kind.toString()));
      byte[] packed = HexFormat.of().parseHex(SECRETS.get(kind));
      Files.writeString(
          below.resolve("a.json"), "{\"f\":\"" + base64(join(new byte[60], packed)) + "\"}");
      assertThat(kinds(gate.scan(below))).contains(kind);
    }
  }

  @Test
  void tells_file_line_kind_and_what_is_left() throws IOException {
    Path file = Files.writeString(folder.resolve("a.log"), "one\ntwo\nthree " + PAN + "\n");
    assertThat(gate.scan(folder))
        .containsExactly(new Hit.Leak(file, 3, SecretKind.CARD_NUMBER, SHOWN));
    assertThat(gate.scan(folder).getFirst()).hasToString(file + ":3: CARD_NUMBER " + SHOWN);
  }

  @Test
  void finds_a_secret_in_a_name_and_does_not_repeat_it() throws IOException {
    Files.writeString(folder.resolve("card-" + PAN + ".txt"), "nothing");
    assertThat(gate.scan(folder))
        .containsExactly(
            new Hit.Leak(
                folder.resolve("card-" + SHOWN + ".txt"), 0, SecretKind.CARD_NUMBER, SHOWN));
    Path other = Files.createDirectories(folder.resolve("zip"));
    Files.write(other.resolve("a.zip"), zip(PAN + ".txt", bytes("nothing")));
    assertThat(kinds(gate.scan(other))).containsExactly(SecretKind.CARD_NUMBER);
  }

  @Test
  void tells_what_it_cannot_read() throws IOException {
    Files.write(
        folder.resolve("cut.gz"), Arrays.copyOf(gzip(bytes("x".repeat(5000) + RANDOM)), 40));
    Files.write(folder.resolve("cut.png"), Arrays.copyOf(png("tEXt", bytes("Comment\0text")), 30));
    Files.createSymbolicLink(folder.resolve("gone"), Path.of("nowhere"));
    assertThat(gate.scan(folder)).hasSize(3).allMatch(Hit.Unreadable.class::isInstance);
    assertThat(gate.scan(folder.resolve("missing")))
        .singleElement()
        .isInstanceOf(Hit.Unreadable.class);
  }

  @Test
  void stops_at_files_packed_too_deep() throws IOException {
    byte[] content = bytes("x");
    for (int i = 0; i < 9; i++) content = gzip(content);
    Files.write(folder.resolve("deep.gz"), content);
    assertThat(gate.scan(folder)).singleElement().asString().contains("packed more than 6 times");
  }

  @Test
  void lets_innocent_files_pass() throws IOException {
    Files.writeString(
        folder.resolve("a.json"),
        "{\"uuid\":\"550e8400-e29b-41d4-a716-446655440000\",\"start\":1767600000008,\"stop\":1767600000016}");
    Files.writeString(
        folder.resolve("b.log"),
        "STAN 000002 RRN 000000007001 F60 2200000100050 card "
            + SHOWN
            + " merchant 100000000000001\n");
    Files.writeString(
        folder.resolve("c.svg"),
        "<svg><text><tspan>VOUCHER NO: 000002</tspan><tspan>AMOUNT: RMB"
            + " 12.00</tspan></text></svg>");
    Files.write(folder.resolve("d.png"), png("tEXt", bytes("Software\0rig")));
    Files.write(folder.resolve("e.gz"), gzip(bytes("F53 2600000000000000\n".repeat(2000))));
    Files.write(
        folder.resolve("f.zip"),
        zip("g.txt", bytes("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")));
    Files.writeString(
        folder.resolve("h.html"),
        "<table><tr><td>4111</td><td>1111</td><td>1111</td><td>1111</td></tr></table>"
            + "a < b && c > d");
    Files.writeString(
        folder.resolve("i.js"),
        "H4sIAAAA" + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".repeat(3));
    Files.write(folder.resolve("j.bin"), new byte[5000]);
    Files.writeString(folder.resolve("k.txt"), "");
    assertThat(gate.scan(folder)).isEmpty();
  }

  @Test
  void finds_what_a_terminal_tells_one_key_at_a_time() throws IOException {
    Path log = folder.resolve("terminal.log");
    for (String each : List.of("key %s\n", "KEY_%s ", "12:00:01 pressed '%s'\n", "按键：%s；")) {
      Files.writeString(log, "PIN entry begins\n" + keys(each, "1" + PIN));
      assertThat(kinds(gate.scan(folder))).as(each).containsExactly(SecretKind.PIN);
      Files.writeString(log, keys(each, "0" + PAN));
      assertThat(kinds(gate.scan(folder))).as(each).containsExactly(SecretKind.CARD_NUMBER);
      Files.writeString(log, "amount\n" + keys(each, PIN));
      assertThat(gate.scan(folder)).as(each).isEmpty();
    }
  }

  private static String keys(String each, String digits) {
    return digits
        .chars()
        .mapToObj(c -> each.replace("%s", "" + (char) c))
        .collect(Collectors.joining());
  }

  /// A log on another file's name tells the keys of a cashier, as every history does.
  @Test
  void takes_keys_elsewhere_for_an_amount() throws IOException {
    Files.writeString(folder.resolve("a.log"), "PIN\n" + keys("key %s\n", PIN));
    assertThat(gate.scan(folder)).isEmpty();
  }

  @Test
  void finds_halves_of_a_number_on_two_screens() throws IOException {
    String event =
        "{\"at\":\"12.%s\",\"party\":\"terminal\",\"event\":\"ScreenShowed\",\"lines\":[\"%s\"]}\n";
    Files.writeString(
        folder.resolve("h.jsonl"),
        event.formatted("000", PAN.substring(0, 8)) + event.formatted("500", PAN.substring(8)));
    assertThat(kinds(gate.scan(folder))).containsExactly(SecretKind.CARD_NUMBER);
  }

  /// What changed after the look is read again, and what was not clean is told in the end.
  @Test
  void who_looked_ahead_misses_nothing() throws IOException {
    Path clean = Files.writeString(folder.resolve("a.txt"), "a slip");
    Path leaky = Files.writeString(folder.resolve("b.txt"), "card " + PAN);
    gate.lookAhead(folder);
    Files.writeString(clean, "a card");
    Path late = Files.writeString(folder.resolve("c.txt"), PAN);
    assertThat(gate.scan(folder)).extracting(Hit::file).containsExactly(leaky, late);
    Files.writeString(clean, PAN);
    assertThat(gate.scan(folder)).extracting(Hit::file).containsExactly(clean, leaky, late);
  }
}
