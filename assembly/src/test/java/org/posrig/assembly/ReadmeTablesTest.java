package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.cli.Main;
import org.posrig.run.Features;

/// The tables of both READMEs agree with the program.
class ReadmeTablesTest {
  /// A README and how its tables begin.
  record Page(Markdown text, String benches, String features, String commands, String exits) {}

  static List<Page> pages() {
    return List.of(
        new Page(read("README.md"), "bench", "feature", "command", "exit code"),
        new Page(read("README.zh-CN.md"), "测试台", "特性文件", "命令", "退出码"));
  }

  private static Markdown read(String name) {
    return Markdown.read(House.ROOT.resolve(name));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_command_has_its_row_and_every_option_named_is_one(Page page) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (Markdown.Row row : page.text().table(page.commands()))
      rows.put(row.codes(0).getFirst().substring("./rig ".length()), row.codes(1));
    assertThat(rows.keySet())
        .containsExactlyInAnyOrderElementsOf(Main.commandLine().getSubcommands().keySet());
    rows.forEach(
        (command, options) -> {
          if (!options.isEmpty()) assertThat(House.rig(command, "--help").out()).contains(options);
        });
    assertThat(rows.get("run")).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void exit_codes_are_those_of_the_help(Page page) {
    String help = House.rig("--help").out().replaceAll("\\s+", " ");
    List<Markdown.Row> rows = page.text().table(page.exits());
    assertThat(rows).hasSize(4);
    for (Markdown.Row row : rows)
      assertThat(help)
          .containsPattern("Exit codes:.*\\b" + row.cell(0) + " [a-z]+")
          .contains(page.text().file().endsWith("README.md") ? row.cell(1) : "");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_bench_named_is_there(Page page) {
    String known = House.rig("benches").out();
    List<Markdown.Row> rows = page.text().table(page.benches());
    assertThat(rows).hasSizeGreaterThanOrEqualTo(3);
    for (Markdown.Row row : rows)
      assertThat(known).containsPattern("(?m)^" + row.codes(0).getFirst() + "$");
  }

  /// The number is a lower bound, so that a new scenario needs no change here.
  @ParameterizedTest
  @MethodSource("pages")
  void every_feature_has_its_row_and_at_least_so_many_scenarios(Page page) {
    Map<String, Long> real =
        ServiceLoader.load(Features.class)
            .findFirst()
            .orElseThrow()
            .list(new Features.Choice(House.FEATURES, "", ""))
            .stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.id().replaceAll("^.*?([a-z-]+)\\.feature.*", "$1"),
                    TreeMap::new,
                    Collectors.counting()));
    Map<String, Integer> told = new TreeMap<>();
    for (Markdown.Row row : page.text().table(page.features()))
      told.put(row.codes(0).getFirst(), Integer.parseInt(row.cell(1)));
    assertThat(told.keySet())
        .as("features in " + page.text().file() + "; a new feature file needs a row")
        .containsExactlyInAnyOrderElementsOf(real.keySet());
    told.forEach(
        (feature, atLeast) ->
            assertThat(real.get(feature)).as(feature).isGreaterThanOrEqualTo(atLeast.longValue()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_house_names_every_room(Page page) {
    String house = String.join("\n", page.text().code(""));
    assertThat(house).contains(House.ROOMS.stream().map(room -> room + "/").toArray(String[]::new));
    assertThat(House.ROOMS).allMatch(room -> Path.of("..", room).toFile().isDirectory());
  }
}
