package org.posrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.gherkin.Step;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.posrig.device.Capability;
import org.posrig.features.steps.StepParameters;
import org.posrig.result.ScenarioInfo;
import org.posrig.run.Features.Choice;
import org.posrig.terminal.TerminalModel;

/// What every feature and every step must keep to.
final class FeatureRulesTest {
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
  private static final Path MODULE =
      Files.isDirectory(Path.of("features/src")) ? Path.of("features") : Path.of("");
  private static final Path FEATURES = MODULE.resolve("src/main/resources/features");
  private static final Path STEPS = MODULE.resolve("src/main/java/org/posrig/features/steps");
  private static final Path SYMPTOMS = MODULE.resolve("../docs/symptoms.md");

  private final List<ScenarioInfo> scenarios =
      new CucumberFeatures().list(new Choice(FEATURES, "", ""));

  @Test
  void there_are_enough_scenarios_and_each_has_a_name_of_its_own() {
    assertThat(scenarios).hasSizeGreaterThan(120);
    Map<String, Long> names =
        scenarios.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.feature() + ": " + one.name(), TreeMap::new, Collectors.counting()));
    assertThat(names.entrySet()).filteredOn(name -> name.getValue() > 1).isEmpty();
  }

  @Test
  void every_scenario_names_the_symptom_it_covers_and_the_catalogue_knows_it() throws IOException {
    Set<String> known = catalogue().keySet();
    assertThat(scenarios)
        .allSatisfy(
            one ->
                assertThat(one.symptoms().isEmpty() && !one.tags().contains("@practice"))
                    .isFalse());
    assertThat(scenarios)
        .flatExtracting(ScenarioInfo::symptoms)
        .isSubsetOf(known)
        .hasSizeGreaterThan(150);
  }

  @Test
  void the_catalogue_names_the_features_that_cover_each_symptom() throws IOException {
    Map<String, Set<String>> covered = new TreeMap<>();
    for (ScenarioInfo one : scenarios)
      for (String symptom : one.symptoms())
        covered
            .computeIfAbsent(symptom, _ -> new TreeSet<>())
            .add(one.id().replaceAll("features/|\\.feature.*", ""));
    assertThat(catalogue()).isEqualTo(covered);
  }

  private static Map<String, Set<String>> catalogue() throws IOException {
    Pattern row = Pattern.compile("\\| (SYM-\\d+) \\| .* \\| ([a-z, -]+) \\|");
    Map<String, Set<String>> rows = new TreeMap<>();
    for (String line : Files.readAllLines(SYMPTOMS)) {
      Matcher matcher = row.matcher(line);
      if (matcher.matches())
        rows.put(matcher.group(1), new TreeSet<>(List.of(matcher.group(2).split(", "))));
    }
    assertThat(rows).hasSizeGreaterThan(60);
    return rows;
  }

  @Test
  void every_need_is_a_capability_or_an_entry_of_a_menu() {
    Set<String> known = new TreeSet<>(TerminalModel.MENU);
    known.addAll(Capability.all().keySet());
    assertThat(scenarios).flatExtracting(ScenarioInfo::needs).isNotEmpty().isSubsetOf(known);
  }

  /// What is only tried is refused before there is a card in anybody's hand.
  @Test
  void who_pays_needs_a_card_slot_and_who_signs_in_or_off_its_key() {
    Map<String, String> needs =
        Map.of(
            "a shopper (pays|has paid) .*", "card-slot",
            "the cashier signs in", "sign-in",
            "the cashier hands over .*", "sign-in",
            "the cashier (signs off|tries to sign off)", "sign-off");
    Catalogue catalogue = Catalogue.of(FEATURES);
    int looked = 0;
    for (Feature feature : catalogue.features())
      for (Pickle pickle : feature.getPickles())
        for (Step step : pickle.getSteps())
          for (Map.Entry<String, String> need : needs.entrySet())
            if (step.getText().matches(need.getKey())) {
              looked++;
              assertThat(pickle.getTags())
                  .as(pickle.getName() + ": " + step.getText())
                  .contains("@needs-" + need.getValue());
            }
    assertThat(looked).isGreaterThan(300);
  }

  @Test
  void every_sentence_has_one_method_and_every_method_a_sentence() {
    DryRun dry = DryRun.of(FEATURES);
    assertThat(dry.wrong()).isEmpty();
    assertThat(dry.defined())
        .hasSizeGreaterThan(90)
        .containsExactlyInAnyOrderElementsOf(dry.used().values().stream().distinct().toList());
  }

  @Test
  void every_method_takes_what_its_sentence_has_in_the_same_order() throws Exception {
    Map<String, Class<?>> types = new TreeMap<>(Map.of("int", int.class, "word", String.class));
    for (Method method : StepParameters.class.getDeclaredMethods())
      if (method.isAnnotationPresent(ParameterType.class))
        types.put(method.getName(), method.getReturnType());
    int looked = 0;
    for (Path file : stepFiles()) {
      String name = file.getFileName().toString().replace(".java", "");
      for (Method method : Class.forName("org.posrig.features.steps." + name).getMethods())
        for (String sentence : sentences(method)) {
          List<Class<?>> said = new ArrayList<>();
          GAP.matcher(sentence).results().forEach(gap -> said.add(types.get(gap.group(1))));
          assertThat(said).as(sentence).isEqualTo(List.of(method.getParameterTypes()));
          looked++;
        }
    }
    assertThat(looked).isGreaterThan(90);
  }

  private static List<String> sentences(Method method) {
    return Stream.of(
            Stream.of(method.getAnnotationsByType(Given.class)).map(Given::value),
            Stream.of(method.getAnnotationsByType(When.class)).map(When::value),
            Stream.of(method.getAnnotationsByType(Then.class)).map(Then::value))
        .flatMap(all -> all)
        .toList();
  }

  @Test
  void no_step_is_longer_than_three_lines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    int looked = 0;
    for (Path file : stepFiles()) {
      List<String> lines = Files.readAllLines(file);
      for (int at = 0; at < lines.size(); at++) {
        if (!lines.get(at).matches("  @(Given|When|Then)\\(.*")) continue;
        looked++;
        if (statements(lines, at) > 3) tooLong.add(file.getFileName() + ":" + (at + 1));
      }
    }
    assertThat(looked).as("steps that were measured").isGreaterThan(90);
    assertThat(tooLong).isEmpty();
  }

  /// Lines between the method's braces.
  private static int statements(List<String> lines, int annotation) {
    int open = annotation;
    while (!lines.get(open).endsWith("{")) open++;
    int close = open;
    while (!lines.get(close).equals("  }")) close++;
    return close - open - 1;
  }

  @Test
  void steps_decide_nothing_and_wait_for_nothing_by_themselves() throws IOException {
    List<Path> files = stepFiles();
    assertThat(files).hasSizeGreaterThan(7);
    for (Path file : files)
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContain(
              " if (", "Thread.", "while (", ".pass(", "org.posrig.hosts", "org.posrig.drivers");
  }

  @Test
  void features_speak_of_no_field_no_message_type_and_no_milliseconds() throws IOException {
    Pattern jargon =
        Pattern.compile(
            "\\bF\\d+\\b|\\b0[2458]\\d0\\b|\\bms\\b|\\b[Ss]ignature\\b|\\bover"
                + " \\d|no-answer|signed-off");
    try (Stream<Path> files = Files.list(FEATURES)) {
      for (Path file : files.toList())
        assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(jargon);
    }
  }

  @Test
  void steps_and_claims_know_no_protocol_and_no_word_of_a_slip() throws IOException {
    Pattern wire =
        Pattern.compile("\"0[2-8]\\d0\"|\\.field\\(\\d|\\bmti\\b|\\p{IsHan}|\"(?!STAN)[A-Z]{4,}\"");
    try (Stream<Path> files = Files.walk(STEPS.getParent())) {
      List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(java).hasSizeGreaterThan(20);
      for (Path file : java)
        assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(wire);
    }
  }

  private static List<Path> stepFiles() throws IOException {
    try (Stream<Path> files = Files.list(STEPS)) {
      return files.filter(file -> file.toString().endsWith("Steps.java")).sorted().toList();
    }
  }
}
