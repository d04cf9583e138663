package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.text.Sentence;

/// What the pages lead to is there, and what the code cites is in the pages.
class DocumentsTest {
  private static final Pattern CITED = Pattern.compile("[A-Za-z][A-Za-z0-9-]*\\.md\\b");
  private static final Pattern SECTION =
      Pattern.compile(
          "(terminal-behaviour|host-protocol)\\.md[`),]* ?((?:\\d+(?:\\.\\d+)?(?:, )?)+)");
  private static final Pattern TYPE =
      Pattern.compile("`(org\\.posrig(?:\\.[a-z]+)+)(?:\\.([A-Z]\\w+))?`");

  @Test
  void every_link_leads_to_a_file() throws IOException {
    List<String> broken = new ArrayList<>();
    int looked = 0;
    for (Markdown page : Markdown.all())
      for (String link : Stream.concat(page.links().stream(), page.pictures().stream()).toList()) {
        if (link.startsWith("http")) continue;
        looked++;
        String path = link.replaceFirst("#.*", "");
        if (!path.isEmpty() && !Files.exists(page.file().resolveSibling(path)))
          broken.add(page.file() + " → " + link);
      }
    assertThat(broken).isEmpty();
    assertThat(looked).isGreaterThan(40);
  }

  @Test
  void every_page_is_reached_from_the_readme() throws IOException {
    Set<Path> reached = new TreeSet<>();
    List<Path> next = new ArrayList<>(List.of(House.ROOT.resolve("README.md")));
    while (!next.isEmpty()) {
      Path page = next.removeLast();
      if (!reached.add(page) || !page.toString().endsWith(".md")) continue;
      for (String link : Markdown.read(page).links())
        if (!link.startsWith("http"))
          next.addAll(pages(page.resolveSibling(link.replaceFirst("#.*", "")).normalize()));
    }
    assertThat(Markdown.all().stream().map(Markdown::file)).isSubsetOf(reached);
  }

  private static List<Path> pages(Path target) throws IOException {
    if (!Files.isDirectory(target)) return List.of(target);
    try (Stream<Path> files = Files.list(target)) {
      return files.toList();
    }
  }

  private static List<Path> code() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String room : House.ROOMS)
      try (Stream<Path> files = Files.walk(House.ROOT.resolve(room).resolve("src"))) {
        files
            .filter(file -> file.toString().matches(".*\\.(java|xml|tsv|feature)"))
            .forEach(all::add);
      }
    return all;
  }

  @Test
  void every_page_that_the_code_cites_is_there() throws IOException {
    Set<String> known =
        Markdown.all().stream()
            .map(page -> page.file().getFileName().toString())
            .collect(Collectors.toSet());
    Set<String> cited = new TreeSet<>();
    for (Path file : code())
      CITED
          .matcher(Files.readString(file))
          .results()
          .map(result -> result.group())
          .filter(name -> !name.startsWith("vectors-source"))
          .forEach(cited::add);
    assertThat(cited).hasSizeGreaterThan(8).isSubsetOf(known);
  }

  @Test
  void every_section_that_the_code_cites_is_there() throws IOException {
    int looked = 0;
    for (Path file : code()) {
      var results = SECTION.matcher(Files.readString(file)).results().toList();
      for (var result : results)
        for (String section : result.group(2).split(", ")) {
          looked++;
          assertThat(sections(result.group(1))).as(file + ": " + result.group()).contains(section);
        }
    }
    assertThat(looked).isGreaterThan(40);
  }

  private static Set<String> sections(String page) {
    return Markdown.read(House.ROOT.resolve("docs/protocols/" + page + ".md")).headings().stream()
        .map(heading -> heading.replaceFirst("#+ (\\d+(\\.\\d+)?)?.*", "$1"))
        .collect(Collectors.toSet());
  }

  @Test
  void every_package_that_a_page_names_is_there() throws IOException {
    int looked = 0;
    for (Markdown page : Markdown.all())
      for (var named : TYPE.matcher(String.join("\n", page.lines())).results().toList()) {
        looked++;
        assertThat(somewhere(named.group(1))).as(page.file() + ": " + named.group()).isTrue();
      }
    assertThat(looked).isGreaterThan(3);
  }

  @ParameterizedTest
  @CsvSource({
    "kernel, rig-kernel, org/posrig",
    "checks, rig-checks, org/posrig",
    "controller, rig-controller, org/posrig",
    "drivers, drivers, org/posrig/drivers",
    "hosts, hosts, org/posrig/hosts",
    "reference terminal, reference-terminal, org/posrig/reference",
    "second terminal, second-terminal, org/posrig/second",
    "features, features, org/posrig/features",
    "reports, reports, org/posrig/reports"
  })
  void every_package_has_its_place_in_the_table_of_rooms(String storey, String room, String base)
      throws IOException {
    Set<String> named =
        Markdown.read(House.ROOT.resolve("docs/ARCHITECTURE.md")).table("storey").stream()
            .filter(row -> row.cell(0).equals(storey))
            .flatMap(row -> row.codes(1).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isEqualTo(packages(House.ROOT.resolve(room + "/src/main/java/" + base)));
  }

  /// The packages below a folder that have code of their own, as `check.rule`.
  private static Set<String> packages(Path base) throws IOException {
    try (Stream<Path> files = Files.walk(base)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> base.relativize(file.getParent()).toString().replace('/', '.'))
          .filter(name -> !name.isEmpty())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static boolean somewhere(String name) {
    return House.ROOMS.stream()
        .anyMatch(
            room ->
                Files.isDirectory(
                    House.ROOT.resolve(room + "/src/main/java/" + name.replace('.', '/'))));
  }

  private static Set<String> named(String page, String column) {
    return Markdown.read(House.ROOT.resolve(page)).table(column).stream()
        .flatMap(row -> row.codes(0).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource({
    "docs/reference-terminal.md,"
        + " reference-terminal/src/main/java/org/posrig/reference/setting/Parameters.java",
    "docs/second-terminal.md, second-terminal/src/main/java/org/posrig/second/setting/Settings.java"
  })
  void a_terminal_s_parameters_are_those_of_the_program(String page, String source)
      throws IOException {
    Set<String> real =
        Pattern.compile("reade?(?:r|ing)\\.\\w+\\(\\s*\"([a-z-]+)\"")
            .matcher(Files.readString(House.ROOT.resolve(source)))
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(real).hasSizeGreaterThan(20);
    assertThat(named(page, "parameter")).isEqualTo(real);
  }

  @Test
  void the_host_s_settings_are_those_of_the_program() {
    List<String> problems =
        House.SPOKES
            .acquirer("unionpay")
            .orElseThrow()
            .problems(Map.of("no-such-setting", "1"))
            .stream()
            .map(Sentence::english)
            .toList();
    Set<String> named = named("docs/protocols/unionpay.md", "setting");
    assertThat(named).hasSizeGreaterThan(5);
    assertThat(problems)
        .anySatisfy(
            problem ->
                assertThat(problem).endsWith("one of: " + String.join(", ", new TreeSet<>(named))));
  }

  @Test
  void the_second_host_s_settings_are_those_of_the_program() throws IOException {
    String source =
        Files.readString(
            House.ROOT.resolve("hosts/src/main/java/org/posrig/hosts/iso87/SettingRules.java"));
    Set<String> real =
        Pattern.compile("rules\\.put\\(\\s*\"?([a-zA-Z-]+)\"?,")
            .matcher(source)
            .results()
            .map(result -> result.group(1).equals("TABLE") ? "table" : result.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(real).hasSizeGreaterThan(15);
    assertThat(named("docs/protocols/iso87.md", "setting")).isEqualTo(real);
  }
}
