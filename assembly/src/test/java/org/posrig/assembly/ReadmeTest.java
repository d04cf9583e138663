package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Both READMEs say the same, and what they show is executed here.
@Timeout(300)
class ReadmeTest {
  private static final Markdown ENGLISH = Markdown.read(House.ROOT.resolve("README.md"));
  private static final Markdown CHINESE = Markdown.read(House.ROOT.resolve("README.zh-CN.md"));
  private static final Markdown HACKING = Markdown.read(House.ROOT.resolve("docs/HACKING.md"));
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern ENDS = Pattern.compile(".*(?:ends with|退出码为) (\\d+).*");

  static Stream<Markdown> readmes() {
    return Stream.of(ENGLISH, CHINESE);
  }

  private static String command(String line) {
    return line.replaceFirst("\\s+#.*", "").strip();
  }

  private static List<String> lines(Markdown readme) {
    return readme.code("").stream().filter(line -> line.startsWith("./rig")).toList();
  }

  private static int expected(String line) {
    var said = ENDS.matcher(line);
    return said.matches() ? Integer.parseInt(said.group(1)) : 0;
  }

  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .skip(1)
        .toList();
  }

  @Test
  void both_show_the_same_commands_with_the_same_ends() {
    assertThat(lines(ENGLISH)).hasSizeGreaterThanOrEqualTo(10);
    assertThat(lines(CHINESE).stream().map(ReadmeTest::command))
        .containsExactlyElementsOf(lines(ENGLISH).stream().map(ReadmeTest::command).toList());
    assertThat(lines(CHINESE).stream().map(ReadmeTest::expected))
        .containsExactlyElementsOf(lines(ENGLISH).stream().map(ReadmeTest::expected).toList());
  }

  @Test
  void the_first_screen_shows_the_two_commands() {
    assertThat(lines(ENGLISH).stream().map(ReadmeTest::command).limit(3))
        .contains("./rig run", "./rig test");
  }

  // In the order of the page, since later commands look at what earlier ones left.
  @Test
  void every_command_shown_ends_as_the_page_says(@TempDir Path folder) throws IOException {
    List<Path> ran = execute(lines(ENGLISH), folder);
    assertThat(ran).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
    for (Path run : ran) leavesWhatThePageSays(run);
  }

  @Test
  void every_command_for_hackers_ends_well(@TempDir Path folder) throws IOException {
    assertThat(lines(HACKING)).hasSizeGreaterThanOrEqualTo(4);
    assertThat(execute(lines(HACKING), folder)).hasSize(1);
  }

  private static List<Path> execute(List<String> shown, Path folder) throws IOException {
    List<Path> ran = new ArrayList<>();
    for (int at = 0; at < shown.size(); at++) {
      List<String> words = new ArrayList<>(words(command(shown.get(at))));
      if (isTheWholeNight(words))
        assertThat(words(command(shown.get(at + 1))))
            .as("the line after ./rig run plays a part of it, and is executed for it")
            .startsWith("run", "--name");
      else if (words.getFirst().equals("test")) launcherKnows("test");
      else {
        House.Said said = House.rig(here(words, folder));
        assertThat(said.exit())
            .as(shown.get(at) + "\n" + said.out() + said.err())
            .isEqualTo(expected(shown.get(at)));
        if (words.getFirst().equals("run")) ran.add(folder.resolve("runs/latest").toRealPath());
      }
    }
    return ran;
  }

  private static boolean isTheWholeNight(List<String> words) {
    return words.equals(List.of("run"));
  }

  private static void launcherKnows(String command) throws IOException {
    assertThat(Files.readString(House.ROOT.resolve("rig"))).contains("== " + command + " ");
    assertThat(House.rig(command, "--help").exit()).isZero();
  }

  /// The same command with its runs in the test's own folder.
  private static String[] here(List<String> words, Path folder) {
    List<String> mine = new ArrayList<>();
    for (String word : words)
      mine.add(word.startsWith("runs/") ? folder.resolve(word).toString() : word);
    if (mine.getFirst().equals("run"))
      mine.addAll(List.of("--out", folder.resolve("runs").toString()));
    return mine.toArray(String[]::new);
  }

  private static void leavesWhatThePageSays(Path run) throws IOException {
    for (Markdown readme : List.of(ENGLISH, CHINESE)) {
      String column = readme == ENGLISH ? "there" : "位置";
      for (Markdown.Row row : readme.table(column))
        assertThat(run.resolve(row.codes(0).getFirst())).exists();
      List<String> keys =
          readme.table(readme == ENGLISH ? "key of `summary.json`" : "`summary.json` 的键").stream()
              .flatMap(row -> row.codes(0).stream())
              .toList();
      List<String> real = new ArrayList<>();
      House.summary(run).fieldNames().forEachRemaining(real::add);
      assertThat(keys).containsExactlyInAnyOrderElementsOf(real);
    }
    assertThat(run.resolve("report/night.html")).exists();
    assertThat(run.resolve("report/index.html")).exists();
  }

  @ParameterizedTest
  @MethodSource("readmes")
  void the_scenario_shown_stands_so_in_the_features(Markdown readme) throws IOException {
    String shown = String.join("\n", readme.code("gherkin"));
    assertThat(shown).contains("Scenario:", "Given", "When", "Then");
    assertThat(Files.readString(House.FEATURES.resolve("reversal.feature"))).contains(shown);
  }

  @Test
  void both_have_the_same_headings_pictures_and_tables() {
    assertThat(CHINESE.headings().stream().map(line -> line.indexOf(' ')))
        .containsExactlyElementsOf(
            ENGLISH.headings().stream().map(line -> line.indexOf(' ')).toList());
    assertThat(ENGLISH.pictures()).containsExactly("docs/report.png", "docs/timeline.png");
    assertThat(CHINESE.pictures()).containsExactly("docs/report.zh.png", "docs/timeline.zh.png");
    assertThat(rows(CHINESE)).isEqualTo(rows(ENGLISH)).isGreaterThan(50);
  }

  private static long rows(Markdown readme) {
    return readme.lines().stream().filter(line -> line.startsWith("|")).count();
  }

  @Test
  void each_leads_to_the_other_on_its_first_line() {
    assertThat(ENGLISH.lines().getFirst()).contains("(README.zh-CN.md)");
    assertThat(CHINESE.lines().getFirst()).contains("(README.md)");
  }

  @Test
  void both_lead_to_the_same_pages() {
    assertThat(IntStream.range(1, CHINESE.links().size()).mapToObj(CHINESE.links()::get))
        .map(link -> link.replaceFirst("#.*", "#"))
        .containsExactlyElementsOf(
            ENGLISH.links().stream().skip(1).map(link -> link.replaceFirst("#.*", "#")).toList());
  }

  @ParameterizedTest
  @MethodSource("readmes")
  void pictures_are_there_and_small_enough_to_load(Markdown readme) throws IOException {
    for (String picture : readme.pictures())
      assertThat(Files.size(House.ROOT.resolve(picture))).isBetween(20_000L, 400_000L);
  }
}
