package org.posrig.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every spelling of a secret that a terminal, a library or a person is likely to write, and texts
/// that look like one: `spellings.tsv` and `innocent.tsv` beside this test.
final class SpellingsTest {
  private static final String PAN = "6210948000000029";
  private static final Pattern BY_NUMBER = Pattern.compile("\\{U\\+([0-9A-F]+)}");

  /// What nobody would write by accident, and the masker does not read.
  private static final Set<String> ESCAPE =
      Set.of(
          "words",
          "Roman numerals",
          "as an integer in hexadecimal",
          "with a letter between",
          "in base 36");

  /// Of `scanned.tsv`: a quarter of a key may be any number.
  private static final Set<String> ESCAPE_THE_SCAN =
      Set.of(
          "PIN reversed beside PIN",
          "KEY English words, key",
          "KEY cat -v of a key",
          "CARD_NUMBER long in hexadecimal",
          "CARD_NUMBER barcode CODE128 {C",
          "KEY base58 of a key",
          "KEY ASCII85 of a key",
          "KEY a quarter of a key alone",
          "KEY key in quarters over a log");

  private static final String BYTES = "{BYTES}";

  @TempDir Path folder;
  private final Masker masker = masker();

  /// A line of `spellings.tsv`.
  private record Spelling(String weight, SecretKind kind, String name, String text) {}

  private static Masker masker() {
    Masker masker = new Masker(List.of("100000000000001"));
    masker.hide(SecretKind.CARD_NUMBER, PAN);
    masker.hide(SecretKind.CARD_NUMBER, "6210948000000011");
    masker.hide(SecretKind.TRACK, PAN + "=30102010000000000001");
    masker.hide(SecretKind.PIN, "846159");
    masker.hide(SecretKind.PIN_BLOCK, "1A2B3C4D5E6F7081");
    masker.hide(SecretKind.KEY, "C24A8FB57AA201233D5E6F708192A3B4");
    masker.hide(SecretKind.KEY, "0123456789ABCDEFFEDCBA9876543210");
    return masker;
  }

  private static List<String[]> rows(String file) throws IOException {
    try (InputStream in = SpellingsTest.class.getResourceAsStream(file)) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(row -> !row.startsWith("#")).map(row -> row.split("\t")).toList();
    }
  }

  private static String text(String written) {
    return BY_NUMBER
        .matcher(written)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  private static List<Spelling> spellings() throws IOException {
    return rows("spellings.tsv").stream()
        .map(row -> new Spelling(row[0], SecretKind.valueOf(row[1]), text(row[2]), text(row[3])))
        .toList();
  }

  @Test
  void the_masker_finds_every_spelling_but_those_that_are_named() throws IOException {
    List<String> escaped = new ArrayList<>();
    for (Spelling one : spellings())
      if (masker.mask(one.text()).leaks().isEmpty()) escaped.add(one.name());
    assertThat(escaped).containsExactlyInAnyOrderElementsOf(ESCAPE);
  }

  @Test
  void the_scan_of_the_outputs_finds_what_the_masker_finds() throws IOException {
    List<String> escaped = new ArrayList<>();
    int number = 0;
    for (Spelling one : spellings()) {
      Path below = Files.createDirectory(folder.resolve(Integer.toString(++number)));
      Files.writeString(below.resolve("terminal.log"), "begin\n" + one.text() + "\nend\n");
      if (new LeakGate(masker).scan(below).isEmpty()) escaped.add(one.name());
    }
    assertThat(number).isGreaterThan(150);
    assertThat(escaped)
        .containsExactlyInAnyOrderElementsOf(
            ESCAPE.stream().filter(name -> !name.equals("words")).toList());
  }

  /// What only the scan reads: it has the time.
  @Test
  void the_scan_of_the_outputs_reads_what_is_dumped_packed_or_spelled_out() throws IOException {
    List<String> escaped = new ArrayList<>();
    int number = 0;
    for (String[] row : rows("scanned.tsv")) {
      Path below = Files.createDirectory(folder.resolve(Integer.toString(++number)));
      write(below, row[3]);
      if (new LeakGate(masker).scan(below).isEmpty()) escaped.add(row[1] + " " + row[2]);
    }
    assertThat(number).isGreaterThan(240);
    assertThat(escaped).containsExactlyInAnyOrderElementsOf(ESCAPE_THE_SCAN);
  }

  private static void write(Path folder, String written) throws IOException {
    if (written.startsWith(BYTES))
      Files.write(
          folder.resolve("dump.bin"), HexFormat.of().parseHex(written.substring(BYTES.length())));
    else Files.writeString(folder.resolve("terminal.log"), "begin\n" + text(written) + "\nend\n");
  }

  @Test
  void the_list_is_long_enough_and_what_escapes_is_only_theory() throws IOException {
    List<Spelling> all = spellings();
    assertThat(all).filteredOn(one -> one.weight().equals("realistic")).hasSizeGreaterThan(137);
    assertThat(all)
        .filteredOn(one -> ESCAPE.contains(one.name()))
        .hasSize(5)
        .allMatch(one -> one.weight().equals("theory"));
  }

  @Test
  void what_is_masked_holds_the_secret_no_more() throws IOException {
    List<String> left = new ArrayList<>();
    for (Spelling one : spellings()) {
      String masked = masker.mask(one.text()).text();
      if (!masker.mask(masked).leaks().isEmpty()) left.add(one.name() + ": " + masked);
    }
    assertThat(left).isEmpty();
  }

  @Test
  void innocent_texts_stay_as_they_are() throws IOException {
    List<String> accused = new ArrayList<>();
    List<String[]> rows = rows("innocent.tsv");
    for (String[] row : rows) {
      Masker.Masked masked = masker.mask(text(row[1]));
      if (!masked.leaks().isEmpty()) accused.add(row[0] + ": " + masked);
    }
    assertThat(rows).hasSizeGreaterThan(60);
    assertThat(accused).isEmpty();
  }

  @Test
  void the_scan_lets_innocent_files_pass() throws IOException {
    int number = 0;
    for (String[] row : rows("innocent.tsv"))
      Files.writeString(folder.resolve(++number + ".log"), text(row[1]) + "\n");
    assertThat(new LeakGate(masker).scan(folder)).isEmpty();
  }

  /// Rows of numbers look like cards by chance; among them the run's own are known alone.
  @Test
  void a_number_in_a_dump_that_is_no_card_of_the_run_is_a_number() throws IOException {
    String own = "Sent 98 16 148 128 0 0 0 41 0 0 0 18";
    String other = "Sent 98 16 148 128 0 0 0 55 0 0 0 18";
    Files.writeString(folder.resolve("own.log"), own);
    Files.writeString(folder.resolve("other.log"), other);
    assertThat(new LeakGate(masker).scan(folder))
        .extracting(hit -> hit.file().getFileName().toString())
        .containsExactly("own.log");
  }
}
