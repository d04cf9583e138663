package org.posrig.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines that are longer than what the gate looks at at once.
final class LongLinesTest {
  private static final String PAN = "6210948000000011";
  private static final int PIECE = 1 << 18;

  @TempDir Path folder;
  private final LeakGate gate = new LeakGate(new Masker());

  private void finds(String name, String content, Object what) throws IOException {
    Files.writeString(folder.resolve(name), content);
    assertThat(gate.scan(folder)).as("%s", what).isNotEmpty();
  }

  @Test
  void finds_a_secret_that_tags_split_behind_a_long_text() throws IOException {
    for (int before : new int[] {65_530, 65_536, 70_000, 131_066})
      finds(
          "page.html",
          "<p>" + "x".repeat(before) + PAN.substring(0, 6) + "<b>" + PAN.substring(6) + "</b></p>",
          before);
  }

  @Test
  void finds_a_secret_split_by_tags_wherever_a_long_text_is_cut() throws IOException {
    for (int before = 65_500; before < 65_560; before += 3)
      finds(
          "page.html",
          "<p>" + "x".repeat(before) + String.join("<i></i>", PAN.split("(?<=\\G..)")) + " y</p>",
          before);
  }

  @Test
  void finds_a_secret_wherever_a_piece_of_chinese_text_ends() throws IOException {
    for (int shift = 0; shift < 3; shift++)
      for (int at : new int[] {PIECE - 540, PIECE - 512, PIECE - 40, PIECE - 12, PIECE, PIECE + 9})
        for (int step = 0; step < 3; step++)
          finds("text.log", chinese(shift, at + step), shift + " " + (at + step));
  }

  /// A secret at about a byte of a line of characters of three bytes.
  private static String chinese(int shift, int at) {
    String before = "x".repeat(shift) + "签".repeat((at - shift) / 3);
    String text = before + "卡号：" + PAN + "。" + "到".repeat(600);
    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(PIECE);
    return text;
  }
}
