package org.posrig.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.fault.Fault;
import org.posrig.result.RigTrouble;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.StepNeeds;
import org.posrig.run.Features;
import org.posrig.run.Features.Choice;
import org.posrig.session.MissingCapability;
import org.posrig.session.Rig;

final class CucumberFeaturesTest {
  static final String TWO =
      """
      @practice
      Feature: Two

        @SYM-92 @needs-power-switch
        Scenario: First
          Given the host ignores the next payment
          And the next connection is refused

        Scenario Outline: Row <code>
          Given the host answers <code> to the next payment

          Examples:
            | code |
            | 51   |
            | 55   |
      """;

  @TempDir private Path folder;
  private final Features features = new CucumberFeatures();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("two.feature"), TWO);
  }

  @Test
  void is_found_by_the_hub() {
    assertThat(ServiceLoader.load(Features.class))
        .hasOnlyElementsOfType(CucumberFeatures.class)
        .hasSize(1);
  }

  @Test
  void lists_scenarios_and_rows_with_stable_ids() {
    assertThat(features.list(new Choice(folder, "", "")))
        .containsExactly(
            new ScenarioInfo(
                "features/two.feature:5",
                "Two",
                "First",
                List.of("@practice", "@SYM-92", "@needs-power-switch")),
            new ScenarioInfo("features/two.feature:14", "Two", "Row 51", List.of("@practice")),
            new ScenarioInfo("features/two.feature:15", "Two", "Row 55", List.of("@practice")));
  }

  @Test
  void what_the_sentences_ask_of_a_bench_is_matched_and_is_the_same_in_play() throws IOException {
    Files.writeString(
        folder.resolve("two.feature"),
        """
        Feature: Asking
          Scenario: One
            Given the host approves the next payment with A2
            And the account of the low-balance card has 5.00
            When a shopper pays 1.00 with the stripe of the debit card without a PIN
        """);
    ScenarioInfo asking = features.match(new Choice(folder, "", "")).getFirst();
    assertThat(asking.asks())
        .isEqualTo(new StepNeeds(Set.of("low-balance card", "debit card"), Set.of("A2")));
    List<ScenarioInfo> opened = new ArrayList<>();
    FakeStage stage =
        new FakeStage(
            scenario -> {
              opened.add(scenario);
              return rig(true);
            });
    features.run(new Choice(folder, "", ""), 1, stage);
    assertThat(opened).containsExactly(asking);
  }

  @Test
  void lists_what_the_tags_select() {
    assertThat(features.list(new Choice(folder, "@SYM-92 and not @SYM-1", "")))
        .extracting(ScenarioInfo::name)
        .containsExactly("First");
    assertThat(features.list(new Choice(folder, "not @SYM-92", "")))
        .extracting(ScenarioInfo::name)
        .containsExactly("Row 51", "Row 55");
  }

  @Test
  void lists_and_runs_what_has_the_name() {
    Choice row = new Choice(folder, "", "ROW 5");
    assertThat(features.list(row))
        .extracting(ScenarioInfo::name)
        .containsExactly("Row 51", "Row 55");
    FakeStage stage = new FakeStage(_ -> rig(true));
    features.run(row, 1, stage);
    assertThat(stage.told).filteredOn(what -> what.startsWith("open ")).hasSize(2);
  }

  @Test
  void lists_and_runs_what_is_shown_with_the_name() throws IOException {
    Files.writeString(
        folder.resolve("void.feature"),
        "Feature: Void\n  Scenario: The last sale is voided\n    Given the cable is pulled\n"
            + "  Scenario: 撤销最后一笔消费两次\n    Given the cable is pulled\n");
    Choice shown = new Choice(folder, "", "撤销最后一笔消费");
    assertThat(features.list(shown))
        .extracting(ScenarioInfo::name)
        .containsExactly("The last sale is voided", "撤销最后一笔消费两次");
    FakeStage stage = new FakeStage(_ -> rig(true));
    features.run(shown, 1, stage);
    assertThat(stage.told).filteredOn(what -> what.startsWith("open ")).hasSize(2);
    FakeStage none = new FakeStage(_ -> rig(true));
    features.run(new Choice(folder, "", "无此场景"), 1, none);
    assertThat(none.told).isEmpty();
  }

  @Test
  void says_what_is_wrong_with_a_tag_expression() {
    assertThatThrownBy(() -> features.list(new Choice(folder, "@a and or", "")))
        .isInstanceOf(BadFeature.class)
        .hasMessageStartingWith("the tag expression '@a and or' cannot be read; write @NAME");
  }

  @Test
  void says_where_a_feature_cannot_be_read() throws IOException {
    Files.writeString(
        folder.resolve("bad.feature"),
        "Feature: Bad\n  Scenario: one\n    Given rain\n    Whenever\n");
    assertThatThrownBy(() -> features.list(new Choice(folder, "", "")))
        .isInstanceOf(BadFeature.class)
        .hasMessageContaining("bad.feature cannot be read")
        .hasMessageContaining("(4:5)");
  }

  @Test
  void says_where_a_terminal_parameter_has_no_value() throws IOException {
    Files.writeString(
        folder.resolve("bad.feature"),
        "Feature: Bad\n  @terminal:language\n  Scenario: one\n    Given the cable is pulled\n");
    assertThatThrownBy(() -> features.list(new Choice(folder, "", "")))
        .hasMessage(
            "features/bad.feature:3: the tag @terminal:language should read @terminal:NAME=VALUE");
  }

  @Test
  void an_empty_folder_is_no_night(@TempDir Path empty) {
    assertThatThrownBy(() -> features.list(new Choice(empty, "", "")))
        .hasMessage("there is no *.feature below " + empty);
    assertThatThrownBy(() -> features.list(new Choice(empty.resolve("none"), "", "")))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void tells_the_stage_everything_in_order_on_one_thread() {
    FakeStage stage = new FakeStage(_ -> rig(true));
    features.run(new Choice(folder, "@SYM-92", ""), 1, stage);
    assertThat(stage.told)
        .containsExactly(
            "open features/two.feature:5",
            "began Given the host ignores the next payment",
            "passed Given the host ignores the next payment",
            "began And the next connection is refused",
            "passed And the next connection is refused",
            "close features/two.feature:5");
    assertThat(stage.threads).containsOnly(Thread.currentThread().getName());
  }

  @Test
  void plays_each_scenario_on_one_thread_when_several_run() {
    FakeStage stage = new FakeStage(_ -> rig(true));
    features.run(new Choice(folder, "", ""), 2, stage);
    assertThat(stage.told).filteredOn(what -> what.startsWith("open ")).hasSize(3);
    assertThat(stage.told).filteredOn(what -> what.startsWith("close ")).hasSize(3);
    for (ScenarioInfo scenario : features.list(new Choice(folder, "", "")))
      assertThat(threadOf(stage, "open " + scenario.id()))
          .isEqualTo(threadOf(stage, "close " + scenario.id()));
  }

  private static String threadOf(FakeStage stage, String what) {
    return stage.threads.get(stage.told.indexOf(what));
  }

  @Test
  void skips_the_steps_when_the_bench_lacks_something_and_closes_all_the_same() {
    FakeStage stage =
        new FakeStage(
            _ -> {
              throw new MissingCapability(org.posrig.device.PowerSwitch.class, "small");
            });
    features.run(new Choice(folder, "@SYM-92", ""), 1, stage);
    assertThat(stage.told).filteredOn(what -> what.startsWith("skipped ")).hasSize(2);
    assertThat(stage.told).last().isEqualTo("close features/two.feature:5");
    assertThat(stage.errors).isEmpty();
  }

  @Test
  void hands_on_what_a_step_threw() {
    FakeStage stage = new FakeStage(_ -> rig(false));
    features.run(new Choice(folder, "@SYM-92", ""), 1, stage);
    assertThat(stage.errors).hasSize(1).first().isInstanceOf(AssertionError.class);
    assertThat(stage.told)
        .contains(
            "failed Given the host ignores the next payment",
            "skipped And the next connection is refused");
  }

  @Test
  void a_step_that_nobody_wrote_is_never_green() throws IOException {
    Files.writeString(
        folder.resolve("odd.feature"),
        "Feature: Odd\n  @odd\n  Scenario: one\n    Given the moon is full\n");
    FakeStage stage = new FakeStage(_ -> rig(true));
    features.run(new Choice(folder, "@odd", ""), 1, stage);
    assertThat(stage.errors).hasSize(1);
    assertThat(stage.errors.getFirst())
        .isInstanceOf(RigTrouble.class)
        .hasMessage(
            "the step 'the moon is full' (features/odd.feature:4) has no method in"
                + " org.posrig.features.steps");
  }

  @Test
  void says_nothing_on_the_screen() {
    PrintStream before = System.out;
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    System.setOut(new PrintStream(screen, true, StandardCharsets.UTF_8));
    try {
      features.run(new Choice(folder, "", ""), 1, new FakeStage(_ -> rig(true)));
    } finally {
      System.setOut(before);
    }
    assertThat(screen.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  /// A rig whose only ability is to arm, or that says that the terminal failed.
  static Rig rig(boolean arms) {
    return (Rig)
        Proxy.newProxyInstance(
            Rig.class.getClassLoader(),
            new Class<?>[] {Rig.class},
            (_, method, arguments) -> {
              if (!method.getName().equals("arm"))
                throw new UnsupportedOperationException(method.getName());
              assertThat(Stream.of(arguments)).hasAtLeastOneElementOfType(Fault.class);
              if (!arms) throw new AssertionError("the terminal hangs");
              return null;
            });
  }
}
