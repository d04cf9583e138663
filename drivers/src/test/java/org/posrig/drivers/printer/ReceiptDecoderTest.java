package org.posrig.drivers.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.device.Slip.Align;
import org.posrig.device.Slip.SlipLine;

class ReceiptDecoderTest {

  /// Between `<` and `>` stand bytes in hexadecimal, all else is text.
  private static List<SlipLine> decode(String job) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String part : job.split("(?=<)|(?<=>)")) {
      if (part.startsWith("<"))
        for (String hex : part.substring(1, part.length() - 1).split(" "))
          bytes.write(Integer.parseInt(hex, 16));
      else bytes.writeBytes(part.getBytes(StandardCharsets.US_ASCII));
    }
    return new ReceiptDecoder().decode(bytes.toByteArray());
  }

  private static List<String> texts(String job) {
    return decode(job).stream().map(SlipLine::text).toList();
  }

  @Test
  void places_become_spaces() {
    assertThat(texts("<1B 24 00 00>Tea<1B 24 E0 01>1.20<0A>"))
        .containsExactly("Tea" + " ".repeat(37) + "1.20");
    assertThat(texts("A<1B 5C 18 00>B<1B 5C F4 FF>C<0A>")).containsExactly("A  BC");
    assertThat(texts("<1B 24 78 00>late<1B 24 00 00>early<0A>")).containsExactly("early     late");
  }

  @Test
  void places_between_columns_do_not_add_up() {
    assertThat(texts("A<1B 24 E2 00>B<1B 24 0C 02>C<0A>"))
        .containsExactly("A" + " ".repeat(18) + "B" + " ".repeat(24) + "C");
  }

  @Test
  void tabs_go_to_every_eighth_column_or_where_they_are_set() {
    assertThat(texts("A<09>B<0A>")).containsExactly("A       B");
    assertThat(texts("<1B 44 04 0A 00>A<09>B<09>C<09>D<0A>")).containsExactly("A   B     CD");
  }

  @Test
  void alignment_is_kept_and_a_narrow_area_becomes_spaces() {
    assertThat(decode("<1B 61 01>mid<0A>"))
        .containsExactly(new SlipLine("mid", Align.CENTRE, false));
    assertThat(decode("<1B 61 32>end<0A>"))
        .containsExactly(new SlipLine("end", Align.RIGHT, false));
    assertThat(decode("<1D 4C 78 00 1D 57 78 00 1B 61 02>end<0A>"))
        .containsExactly(SlipLine.of(" ".repeat(17) + "end"));
  }

  @Test
  void sizes_count_in_columns_of_their_own() {
    assertThat(decode("<1D 21 11>BIG  1<0A>"))
        .containsExactly(new SlipLine("BIG  1", Align.LEFT, true));
    assertThat(decode("<1B 21 30>BIG<1B 21 00><0A>"))
        .containsExactly(new SlipLine("BIG", Align.LEFT, true));
    assertThat(decode("<1D 21 11>A<1D 21 00>b<0A>").getFirst().large()).isFalse();
    assertThat(texts("<1D 21 10>" + "x".repeat(25) + "<0A>")).containsExactly("x".repeat(24), "x");
    assertThat(texts("<1B 4D 01>" + "x".repeat(65) + "<0A>")).containsExactly("x".repeat(64), "x");
  }

  @Test
  void chinese_takes_two_columns() {
    assertThat(texts("<1C 26 BD F0 B6 EE 1C 2E 1B 24 48 00>1.20<0A>")).containsExactly("金额  1.20");
    assertThat(decode("<1C 26 1C 21 0C BD F0 0A>"))
        .containsExactly(new SlipLine("金", Align.LEFT, true));
  }

  @Test
  void a_chinese_character_that_is_broken_off_is_marked() {
    assertThat(texts("<1C 26 BD 0A>")).containsExactly(Characters.UNREADABLE);
    assertThat(texts("<1C 26 FF 20>A<0A>")).containsExactly(Characters.UNREADABLE + "A");
  }

  @Test
  void code_pages_are_epsons() {
    assertThat(texts("<C4 0A>")).containsExactly("─");
    assertThat(texts("<1B 74 10 E9 0A>")).containsExactly("é");
    assertThat(texts("<1B 74 01 98 95 99 B1 0A>")).containsExactly("┌─┐ｱ");
    assertThat(texts("<1B 74 63 E9 0A>")).containsExactly(Characters.UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "1D 76 30 00 02 00 01 00 0A 0A, [image 16x1]",
    "1D 76 30 03 01 00 02 00 1B 40, [image 16x4]",
    "1B 2A 00 02 00 0A 0A 0A, [image 2x8]",
    "1B 2A 21 01 00 0A 0A 0A 0A, [image 1x24]",
    "1D 28 6B 05 00 31 50 30 41 42 1D 28 6B 03 00 31 51 30, [QR: AB]",
    "1D 28 6B 04 00 30 50 30 41 1D 28 6B 03 00 30 51 30, [PDF417: A]",
    "1D 6B 04 41 42 43 00, [barcode: ABC]",
    "1D 6B 49 03 0A 00 0A, [barcode: 3 bytes 0A000A]",
    "1D 6B 49 06 7B 43 3E 0A 5E 50, [barcode: 62109480]",
    "1D 28 4C 0C 00 30 70 30 01 01 31 10 00 02 00 0A 0A 1D 28 4C 02 00 30 32, [image 16x2]",
    "1D 38 4C 0C 00 00 00 30 70 30 01 01 31 10 00 02 00 0A 0A 1D 28 4C 02 00 30 32, [image 16x2]",
    "1C 70 01 00, [stored image]"
  })
  void pictures_say_what_they_are_and_codes_what_they_hold(String hex, String said) {
    assertThat(texts("<" + hex + ">"))
        .filteredOn(text -> !text.isEmpty())
        .doesNotContain("A")
        .hasSizeLessThan(2);
    assertThat(texts("<" + hex + ">after<0A>")).last().asString().endsWith("after");
    assertThat(String.join("|", texts("<" + hex + " 0A>"))).contains(said);
  }

  @ParameterizedTest
  @CsvSource({
    "1B 64 02",
    "1B 4A 10",
    "1B 45 01",
    "1B 47 01",
    "1B 2D 02",
    "1B 4D 00",
    "1D 42 01",
    "1B 7B 01",
    "1B 20 00",
    "1B 32",
    "1B 33 18",
    "1D 50 00 00",
    "1B 52 0F",
    "1C 2D 01",
    "1C 53 00 00",
    "1C 28 41 02 00 30 00",
    "1D 68 50",
    "1D 77 02",
    "1D 48 02",
    "1D 66 00",
    "1B 70 00 40 50",
    "10 14 01 00 01",
    "10 04 01",
    "10 05 01",
    "1D 61 FF",
    "1D 72 01",
    "1D 49 42",
    "1B 63 34 03",
    "1B 63 33 03",
    "1B 06 01",
    "1D 56 00",
    "1D 56 31",
    "1D 56 42 03",
    "1D 56 61 03",
    "1B 69",
    "1B 6D",
    "13",
    "11",
    "00",
    "0D",
    "1B 26 01 41 42 02 0A 0A 01 0A",
    "1D 28 6B 04 00 31 41 32 00",
    "1B 44 08 10 00",
    "1D 2A 01 01 0A 0A 0A 0A 0A 0A 0A 0A"
  })
  void every_command_ends_where_its_table_says(String hex) {
    assertThat(texts("<" + hex + ">text<0A>")).last().isEqualTo("text");
  }

  @Test
  void initialising_clears_the_line_and_the_modes() {
    assertThat(decode("<1B 61 01 1D 21 11>lost<1B 40>kept<0A>"))
        .containsExactly(SlipLine.of("kept"));
  }

  @Test
  void survives_garbage_and_any_cut_of_it() {
    for (long seed = 1; seed <= 300; seed++) {
      byte[] bytes = new byte[2000];
      Random random = new Random(seed);
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++)
        if (random.nextInt(6) == 0)
          bytes[i] = EscPos.bytes(0x1B, 0x1C, 0x1D, 0x0A, 0x10)[random.nextInt(5)];
      List<SlipLine> lines = new ReceiptDecoder().decode(bytes);
      assertThat(lines)
          .as("seed %d", seed)
          .allSatisfy(line -> assertThat(line.text().length()).isLessThan(300));
    }
  }

  @Test
  void reads_the_same_lines_before_every_place_where_a_job_is_cut_off() {
    ByteArrayOutputStream job = new ByteArrayOutputStream();
    SlipEncoder.encode(PrinterBench.chinese()).forEach(job::writeBytes);
    byte[] whole = job.toByteArray();
    for (int length = 0; length <= whole.length; length++) {
      List<SlipLine> lines = new ReceiptDecoder().decode(java.util.Arrays.copyOf(whole, length));
      assertThat(lines).isEqualTo(PrinterBench.chinese().lines().subList(0, lines.size()));
    }
  }

  @Test
  void a_picture_that_says_it_is_huge_does_not_fill_the_memory() {
    assertThat(texts("<1D 76 30 00 FF FF FF FF>" + "x".repeat(100_000))).isEmpty();
  }
}
