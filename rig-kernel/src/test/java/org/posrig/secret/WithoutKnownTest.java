package org.posrig.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posrig.secret.Packed.base64;
import static org.posrig.secret.Packed.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WithoutKnownTest {
  private static final String PAN = "6210948000000029";
  private static final byte[] ATTACHMENT = bytes("<p>a slip</p>\n".repeat(201));

  private final ScannedContents clean = new ScannedContents();

  @Test
  void leaves_out_what_was_looked_through_and_nothing_else() throws IOException {
    clean.add(ATTACHMENT, true);
    String page = "d('one','" + base64(ATTACHMENT) + "');\nd('two','" + base64(bytes("x")) + "');";
    assertThat(read(page)).isEqualTo("d('one',' ');\nd('two','" + base64(bytes("x")) + "');");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1023, 1024, 1025, 65_535, 65_536, 65_537, 200_001})
  void passes_on_what_it_does_not_know(int length) throws IOException {
    String text = "begin " + "Ab9+/".repeat(length / 5 + 1).substring(0, length);
    assertThat(read(text)).isEqualTo(text);
    assertThat(read(text + "==\nend")).isEqualTo(text + "==\nend");
  }

  /// One file holds the others again, as a report does, and it is too large to be read at once.
  @Test
  void a_secret_beside_and_inside_known_contents_is_still_found(@TempDir Path folder)
      throws IOException {
    byte[] leaky = bytes("<p>" + PAN + "</p>" + "<p>a slip</p>\n".repeat(201));
    Files.write(folder.resolve("clean.html"), ATTACHMENT);
    Files.write(folder.resolve("leaky.html"), leaky);
    String page =
        ("d('" + base64(ATTACHMENT) + "');\n").repeat(1500) + "d('" + base64(leaky) + "');\n" + PAN;
    Files.writeString(folder.resolve("all.html"), page);
    assertThat(Files.size(folder.resolve("all.html"))).isGreaterThan(5_000_000);
    assertThat(new LeakGate(new Masker()).scan(folder))
        .extracting(hit -> hit.file().getFileName() + ":" + hit.line())
        .containsExactly("all.html:1501", "all.html:1502", "leaky.html:1");
  }

  private String read(String text) throws IOException {
    byte[] all = bytes(text);
    try (WithoutKnown in = new WithoutKnown(new ByteArrayInputStream(all), clean)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
