package org.posrig.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.posrig.features.CucumberFeaturesTest.TWO;
import static org.posrig.features.CucumberFeaturesTest.rig;

import io.cucumber.gherkin.GherkinDialect;
import io.cucumber.gherkin.GherkinDialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.result.ScenarioInfo;
import org.posrig.run.Features;
import org.posrig.run.Features.Choice;

/// Feature files as people, editors and systems leave them.
final class FeatureFilesTest {
  @TempDir private Path folder;
  private final Features features = new CucumberFeatures();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("two.feature"), TWO);
  }

  static Stream<String> languages() {
    return GherkinDialects.getLanguages().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void features_in_every_language_of_gherkin_are_played(String language) throws IOException {
    GherkinDialect dialect = GherkinDialects.getDialect(language).orElseThrow();
    Files.writeString(
        folder.resolve("own.feature"),
        "# language: %s\n@own\n%s: 冲正\n\n  %s: 主机已记账\n    %sthe next connection is refused\n"
            .formatted(
                language,
                dialect.getFeatureKeywords().getFirst(),
                dialect.getScenarioKeywords().getFirst(),
                dialect.getGivenKeywords().getLast()));
    FakeStage stage = new FakeStage(_ -> rig(true));
    features.run(new Choice(folder, "@own", ""), 1, stage);
    assertThat(stage.told)
        .startsWith("open features/own.feature:5")
        .endsWith("close features/own.feature:5")
        .hasSize(4);
  }

  @Test
  void an_amount_is_the_same_in_a_language_that_writes_it_with_a_comma() throws IOException {
    Files.writeString(
        folder.resolve("own.feature"),
        "# language: de\n@own\nFunktionalität: Geld\n\n  Szenario: teuer\n"
            + "    Angenommen the host ignores the next 1200 reversals\n");
    FakeStage stage = new FakeStage(_ -> rig(true));
    features.run(new Choice(folder, "@own", ""), 1, stage);
    assertThat(stage.errors).isEmpty();
    assertThat(stage.told).contains("passed Angenommen the host ignores the next 1200 reversals");
  }

  @Test
  void a_language_that_gherkin_does_not_know_is_refused_with_its_line() throws IOException {
    Files.writeString(
        folder.resolve("own.feature"), "# language: zh-Hant-HK\nFeature: x\n  Scenario: y\n");
    assertThatThrownBy(() -> features.list(new Choice(folder, "", "")))
        .isInstanceOf(BadFeature.class)
        .hasMessageContaining("own.feature cannot be read")
        .hasMessageContaining("(1:1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100%",
        "50%25",
        "sale [old]",
        "冲正　全角",
        "void#1",
        "what?",
        "冲正 测试",
        "it's",
        "a\"b",
        "{x}|y^z`",
        "a;b&c=d+e",
        "back\\slash",
        "colon:12",
        "tab\tin it",
        "😀"
      })
  void a_feature_may_be_called_anything(String name) throws IOException {
    Files.writeString(folder.resolve(name + ".feature"), TWO.replace("@practice", "@named"));
    Choice choice = new Choice(folder, "@named and @SYM-92", "");
    String id = "features/" + name + ".feature:5";
    assertThat(features.list(choice)).extracting(ScenarioInfo::id).containsExactly(id);
    FakeStage stage = new FakeStage(_ -> rig(true));
    features.run(choice, 1, stage);
    assertThat(stage.told).startsWith("open " + id).endsWith("close " + id);
  }

  @Test
  void what_editors_and_systems_leave_in_the_folder_is_passed_over() throws IOException {
    Files.createSymbolicLink(folder.resolve(".#two.feature"), Path.of("user@host.1:2"));
    Files.createSymbolicLink(folder.resolve("gone.feature"), Path.of("nowhere.feature"));
    Files.write(folder.resolve("._two.feature"), new byte[] {0, 5, 22, 7, 0, 2});
    Files.writeString(folder.resolve("two.feature~"), "old");
    Files.writeString(folder.resolve(".two.feature.swp"), "vim");
    Files.createDirectories(folder.resolve("old.feature"));
    Files.createDirectories(folder.resolve(".hidden"));
    Files.writeString(folder.resolve(".hidden/x.feature"), "no Gherkin");
    assertThat(features.list(new Choice(folder, "", ""))).hasSize(3);
  }

  @Test
  void a_feature_that_an_editor_saved_with_a_byte_order_mark_is_read() throws IOException {
    Files.writeString(
        folder.resolve("bom.feature"),
        "\uFEFF# language: zh-CN\r\n"
            + "@bom\r\n"
            + "功能: 冲正\r\n"
            + "  场景: 一\r\n"
            + "    假如the next connection is refused\r\n");
    assertThat(features.list(new Choice(folder, "@bom", "")))
        .extracting(ScenarioInfo::name)
        .containsExactly("一");
  }
}
