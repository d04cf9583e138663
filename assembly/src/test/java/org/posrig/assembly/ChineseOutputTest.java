package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posrig.assembly.Chinese.assertChinese;
import static org.posrig.assembly.Chinese.zh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.bench.BenchReader;
import org.posrig.card.TestCardFile;
import org.posrig.history.HistoryFile;
import org.posrig.result.ReproduceCommand;
import org.posrig.result.RunListener;
import org.posrig.run.Features;
import org.posrig.run.TestRun;
import org.posrig.text.Language;

/// Whoever asks for Chinese is answered in Chinese: runs of every outcome with the titles and
/// steps of their scenarios, judgements, report pages and what Allure shows.
@Timeout(180)
class ChineseOutputTest {
  /// What the terminal showed and printed stands in a timeline too, shortened.
  private static final String SHOWN =
      "(class=\"(screen|slip) (words|box)[^\"]*\"|pointer-events=\"all\")";

  /// Labels by which Allure makes its trees.
  private static final Set<String> PLACES =
      Set.of("epic", "feature", "story", "parentSuite", "suite");

  @TempDir Path folder = Path.of("");

  private String out() {
    return folder.resolve("runs").toString();
  }

  private Path run() throws IOException {
    return folder.resolve("runs/latest").toRealPath();
  }

  @Test
  void a_run_that_fails_is_reported_in_chinese_and_judged_in_either_language() throws IOException {
    House.Said said =
        zh(
            "run",
            "--bench",
            "twin",
            "--seed",
            "7",
            "--defect",
            "approves-on-timeout",
            "--name",
            "lost",
            "--out",
            out());
    assertThat(said.exit()).isEqualTo(1);
    List<String> others = others(run());
    assertChinese(said.out(), others);
    assertThat(said.out()).contains("主机已入账，应答丢失").doesNotContain("The host booked");
    pages(run(), others);
    assertThat(titlesAndSteps(run())).contains("那么 终端提示无应答", "冲正", "主机已入账，应答丢失");
    assertThat(Files.readString(run().resolve("report/night.html")))
        .as("the English title is the name")
        .contains("--name 'The host booked and its answer was lost'");

    House.Said judged = zh("judge", run().toString());
    assertThat(judged.exit()).isEqualTo(1);
    assertChinese(judged.out(), others);
    assertThat(judged.out()).contains("lost.jsonl 主机已入账，应答丢失");
    String english = House.rig("judge", run().toString(), "--language", "en").out();
    assertThat(english).doesNotContainPattern("\\p{IsHan}").contains("approved-by-host: ");
    assertThat(Files.readString(run().resolve("summary.json")))
        .as("a summary keeps what is said as data")
        .contains("\"key\" : ")
        .doesNotContainPattern("\\p{IsHan}(?![^\"]*测试商户)");
  }

  @Test
  void what_was_recorded_in_english_is_read_in_chinese() throws IOException {
    House.rig(
        "run",
        "--bench",
        "twin",
        "--seed",
        "7",
        "--defect",
        "declined-prints-slip",
        "--name",
        "declines",
        "--language",
        "en",
        "--out",
        out());
    Path english = run();
    House.rig(
        "run",
        "--bench",
        "twin",
        "--seed",
        "7",
        "--defect",
        "declined-prints-slip",
        "--name",
        "declines",
        "--language",
        "zh",
        "--out",
        out());
    Path chinese = run();
    assertThat(chinese).isNotEqualTo(english);
    assertThat(House.histories(chinese)).hasSameSizeAs(House.histories(english)).isNotEmpty();
    for (int at = 0; at < House.histories(chinese).size(); at++)
      assertThat(House.histories(chinese).get(at))
          .hasSameTextualContentAs(House.histories(english).get(at));
    assertThat(zh("judge", english.toString()).out())
        .isEqualTo(zh("judge", chinese.toString()).out());
  }

  @Test
  void skipped_and_undecided_scenarios_say_why_in_chinese() throws IOException {
    Path bench =
        House.benchWith(
            folder,
            "twin",
            Map.of(
                "  power-line: {kind: emulated-line}\n",
                "",
                "  power: {driver: relay-power, wire: power-line}\n",
                ""));
    House.Said said = zh("run", "--bench", bench.toString(), "--name", "power", "--out", out());
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.out()).contains("没有电源开关");
    assertChinese(said.out(), others(run()));
    pages(run(), others(run()));
    assertThat(titlesAndSteps(run())).hasSizeGreaterThan(80);
  }

  @Test
  void the_rules_parameters_and_codes_of_outlines_are_chinese_in_all_that_is_shown()
      throws IOException {
    House.Said said =
        zh("run", "--bench", "twin", "--tags", "@SYM-26 or @SYM-43 or @SYM-08", "--out", out());
    assertThat(said.exit()).isZero();
    assertThat(said.out()).contains("主机以 54 拒绝：卡已过期", "主机下发错误的校验值，终端拒绝使用");
    assertChinese(said.out(), List.of());
    pages(run(), others(run()));
    assertThat(titlesAndSteps(run())).contains("假如 主机在下一次签到时下发损坏的 PIN 密钥");
  }

  @Test
  void a_labs_own_feature_is_shown_as_it_was_written() throws IOException {
    Path own = Files.createDirectories(folder.resolve("features")).resolve("own.feature");
    Files.writeString(
        own,
        """
        # language: zh-CN
        功能: 本店 Own 特性

          场景: 断线 with an own title
            假如the shop is open
            当a shopper pays 20.00 with the gold card
            那么the terminal approves
        """);
    play(own.getParent());
    assertThat(names(run()))
        .contains("断线 with an own title", "本店 Own 特性", "假如 商户已开始营业", "当 持卡人用“gold”卡消费 20.00");
  }

  @Test
  void the_rigs_own_trouble_is_told_in_chinese() throws IOException {
    Path bench =
        House.benchWith(
            folder,
            "desk",
            Map.of(
                "reader-tty: {kind: pty}", "reader-tty: {kind: serial, port: /dev/ttyNOWHERE}",
                "wire: reader-tty, far-end: emulated", "wire: reader-tty"));
    House.Said said =
        zh("run", "--bench", bench.toString(), "--name", "wrong operator", "--out", out());
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.out()).contains("没有这个端口");
    assertChinese(said.out(), others(run()));
  }

  private void play(Path features) throws IOException {
    TestRun.Plan plan =
        new TestRun.Plan(
            BenchReader.read(House.ROOT.resolve("benches/twin.yaml"), House.SPOKES),
            TestCardFile.read(House.ROOT.resolve("benches/cards.yaml")),
            features,
            "",
            "",
            Optional.empty(),
            7,
            1,
            Files.createDirectories(folder.resolve("runs/latest")),
            new ReproduceCommand("twin", 7, "", "", ""),
            List.of(),
            Language.CHINESE);
    Features player = ServiceLoader.load(Features.class).findFirst().orElseThrow();
    List<RunListener> listeners = new ArrayList<>();
    ServiceLoader.load(RunListener.class).forEach(listeners::add);
    new TestRun(House.SPOKES, player, listeners, plan).run();
  }

  private static List<String> others(Path run) throws IOException {
    List<String> others = new ArrayList<>();
    for (Path history : House.histories(run))
      others.addAll(ForeignWords.of(HistoryFile.read(history)));
    return others;
  }

  /// What Allure shows of the scenarios: all of it Chinese.
  private static List<String> titlesAndSteps(Path run) throws IOException {
    List<String> names = names(run);
    assertThat(names)
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(name).containsPattern("\\p{IsHan}").doesNotContainPattern("[a-z]{2,}"));
    return names;
  }

  private static List<String> names(Path run) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(run.resolve("allure-results"))) {
      for (Path file : files.filter(one -> one.toString().endsWith("-result.json")).toList())
        names(new ObjectMapper().readTree(file.toFile()), names);
    }
    return names;
  }

  private static void names(JsonNode result, List<String> names) {
    names.add(result.path("name").asText());
    names.add(result.path("fullName").asText().replaceFirst("^\\S+ ", ""));
    for (JsonNode step : result.path("steps")) names.add(step.path("name").asText());
    for (JsonNode label : result.path("labels"))
      if (PLACES.contains(label.path("name").asText())) names.add(label.path("value").asText());
  }

  /// The run's own page, its timelines, and what Allure attaches.
  private static void pages(Path run, List<String> others) throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(run)) {
      pages = files.filter(ChineseOutputTest::isPage).toList();
    }
    assertThat(pages).isNotEmpty();
    for (Path page : pages) {
      String text = words(Files.readString(page));
      assertThat(ForeignWords.in(text, others)).as(page.toString()).isEmpty();
    }
  }

  private static boolean isPage(Path file) {
    return file.toString().matches(".*(night\\.html|attachment\\.html|attachment\\.txt|\\.svg)");
  }

  private static String words(String page) {
    return page.replaceAll("(?s)<(style|script|code|pre)\\b.*?</\\1>", " · ")
        .replaceAll("(?s)<(\\w+)[^>]*" + SHOWN + "[^>]*>.*?</\\1>", " · ")
        .replaceAll("(?s)<[^>]*>", " · ")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
