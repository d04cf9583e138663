package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.card.TestCard;
import org.posrig.card.TestCardFile;

/// Whole runs whose shop has a secret for a name, so that it comes on every receipt.
final class PlantedSecretsTest {
  private static final String SHOP = "POS RIG TEST SHOP 测试商户";
  private static final String TEST_KEY = "0123456789ABCDEFFEDCBA9876543210";

  /// A whole number of nineteen digits as a card's would be, in a scheme's range.
  private static final String LIKE_A_CARD = "3076241112223334177";

  @TempDir private Path folder;

  static Stream<String> secrets() throws IOException {
    TestCard card = TestCardFile.read(House.ROOT.resolve("benches/cards.yaml")).getFirst();
    String number = card.pan().digits();
    String asText = HexFormat.of().formatHex(number.getBytes(StandardCharsets.US_ASCII));
    return Stream.of(number, asText, card.tracks().two().replace('=', 'D'), TEST_KEY);
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void turn_the_run_red(String secret) throws IOException {
    House.Said said = runs(secret, folder.resolve("runs"));
    assertThat(said.exit()).as(said.out()).isEqualTo(1);
    assertThat(said.out()).contains("no-secrets: ").doesNotContain(secret);
  }

  @Test
  void the_name_of_a_folder_is_no_card() throws IOException {
    House.Said said = runs(SHOP, folder.resolve("runs-" + LIKE_A_CARD));
    assertThat(said.exit()).as(said.out()).isZero();
  }

  @Test
  void the_same_number_on_a_receipt_is_one() throws IOException {
    House.Said said = runs(LIKE_A_CARD, folder.resolve("runs"));
    assertThat(said.exit()).as(said.out()).isEqualTo(1);
  }

  private House.Said runs(String shop, Path runs) throws IOException {
    Path file = House.benchWith(folder, "twin", Map.of(SHOP, shop));
    List<String> command =
        List.of("run", "--bench", file.toString(), "--tags", "@SYM-108", "--out", runs.toString());
    return House.rig(command.toArray(String[]::new));
  }
}
