package org.posrig.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.ParameterType;
import io.cucumber.plugin.event.Node;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.posrig.features.rules.RefusalWords;
import org.posrig.features.steps.StepParameters;
import org.posrig.result.ScenarioInfo;
import org.posrig.run.Features.Choice;
import org.posrig.text.Language;
import org.posrig.text.Wording;

/// Titles and steps of our features in Chinese: all of them, and nothing that no feature says.
final class WordingTest {
  private static final Path FEATURES =
      Path.of(Files.isDirectory(Path.of("features/src")) ? "features" : "")
          .resolve("src/main/resources/features");
  private static final Pattern GAP = Pattern.compile("\\{\\w+}");
  private static final Pattern ENGLISH = Pattern.compile("[a-z]{2,}");

  /// These are no gap's.
  private static final Set<String> WHOLE = Set.of("title", "step", "keyword");

  private final Wording chinese = Wording.of(Language.CHINESE);
  private final Map<String, Map<String, String>> phrases = chinese.phrases();
  private final DryRun dry = DryRun.of(FEATURES);

  @Test
  void every_title_of_a_feature_is_worded_and_no_other() {
    Set<String> titles = new TreeSet<>();
    Catalogue.of(FEATURES).features().forEach(feature -> titles(feature, titles));
    assertThat(titles).hasSizeGreaterThan(280).contains("Rules of issuers and acquirer");
    assertThat(phrases.get("title").keySet()).containsExactlyInAnyOrderElementsOf(titles);
  }

  /// A feature's, its rules', its scenarios' and outlines'; tables of examples show theirs nowhere.
  private static void titles(Node node, Set<String> titles) {
    if (node instanceof Node.Examples) return;
    node.getName().ifPresent(name -> titles.add(name.replaceAll("<(\\w+)>", "{$1}")));
    if (node instanceof Node.Container<?> parent && !(node instanceof Node.ScenarioOutline))
      parent.elements().forEach(child -> titles(child, titles));
  }

  @Test
  void every_sentence_of_a_step_is_worded_and_no_other() {
    assertThat(dry.defined()).hasSizeGreaterThan(150);
    assertThat(phrases.get("step").keySet()).containsExactlyInAnyOrderElementsOf(dry.defined());
  }

  @Test
  void every_scenario_reads_chinese() {
    Set<String> titles = new LinkedHashSet<>();
    for (ScenarioInfo one : new CucumberFeatures().list(new Choice(FEATURES, "", "")))
      titles.addAll(List.of(one.feature(), one.name()));
    assertThat(titles).hasSizeGreaterThan(340);
    assertThat(titles).allSatisfy(this::isChinese);
    assertThat(titles.stream().map(chinese::say)).doesNotHaveDuplicates();
  }

  @Test
  void every_step_reads_chinese_by_the_sentence_of_its_own_method() {
    assertThat(dry.used()).hasSizeGreaterThan(500);
    dry.used()
        .forEach(
            (step, sentence) -> {
              isChinese(step);
              String words = phrases.get("step").get(sentence);
              String said = ".+ " + GAP.matcher(Pattern.quote(words)).replaceAll("\\\\E.+\\\\Q");
              assertThat(chinese.say(step)).as(step).matches(said);
            });
  }

  private void isChinese(String told) {
    assertThat(chinese.say(told))
        .as(told)
        .containsPattern("\\p{IsHan}")
        .doesNotContainPattern(ENGLISH);
  }

  @Test
  void every_phrase_has_the_gaps_that_are_told() {
    int looked = 0;
    for (Map<String, String> section : phrases.values())
      for (Map.Entry<String, String> phrase : section.entrySet()) {
        assertThat(gaps(phrase.getValue())).as(phrase.getKey()).isEqualTo(gaps(phrase.getKey()));
        assertThat(GAP.matcher(phrase.getValue()).replaceAll(""))
            .as(phrase.getKey())
            .doesNotContainPattern(ENGLISH);
        looked++;
      }
    assertThat(looked).isGreaterThan(600);
  }

  private static List<String> gaps(String text) {
    return GAP.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  @Test
  void every_word_that_a_sentence_may_have_is_worded_and_no_other() throws IOException {
    Map<String, List<String>> alternatives = alternatives();
    assertThat(alternatives).hasSizeGreaterThan(11);
    alternatives.forEach(
        (name, words) -> assertThat(phrases.get(name).keySet()).as(name).containsAll(words));
    Set<String> said = new HashSet<>(cells());
    alternatives.values().forEach(said::addAll);
    List<String> worded =
        phrases.entrySet().stream()
            .filter(section -> !WHOLE.contains(section.getKey()))
            .flatMap(section -> section.getValue().keySet().stream())
            .filter(phrase -> !GAP.matcher(phrase).find())
            .toList();
    assertThat(worded).hasSizeGreaterThan(150).allMatch(said::contains);
    assertThat(phrases.keySet()).containsAll(WHOLE).allMatch(this::isGapSomewhere);
  }

  private boolean isGapSomewhere(String section) {
    return WHOLE.contains(section)
        || phrases.values().stream()
            .flatMap(all -> all.keySet().stream())
            .anyMatch(phrase -> phrase.contains("{" + section + "}"));
  }

  /// Of the parameters that list their words, and of those that look them up.
  private static Map<String, List<String>> alternatives() {
    Map<String, List<String>> all = new TreeMap<>();
    for (Method method : StepParameters.class.getDeclaredMethods()) {
      ParameterType type = method.getAnnotation(ParameterType.class);
      if (type != null && type.value().matches("[A-Za-z |-]+") && type.value().contains("|"))
        all.put(method.getName(), List.of(type.value().split("\\|")));
    }
    all.put("refusal", Arrays.stream(RefusalWords.values()).map(RefusalWords::words).toList());
    all.put("card", org.posrig.card.CardName.usual().stream().toList());
    return all;
  }

  /// What stands in the tables of examples.
  private static Collection<String> cells() throws IOException {
    List<String> cells = new ArrayList<>();
    try (Stream<Path> files = Files.list(FEATURES)) {
      for (Path file : files.toList())
        for (String line : Files.readAllLines(file))
          if (line.strip().startsWith("|"))
            Stream.of(line.split("\\|")).map(String::strip).forEach(cells::add);
    }
    assertThat(cells).hasSizeGreaterThan(200);
    return cells;
  }
}
