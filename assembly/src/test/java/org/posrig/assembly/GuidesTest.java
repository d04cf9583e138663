package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.bench.BenchReader;
import org.posrig.card.TestCardFile;
import org.posrig.hosts.rule.RuleFile;
import org.posrig.result.ReproduceCommand;
import org.posrig.run.Features;
import org.posrig.run.TestRun;
import org.posrig.terminal.ModelFile;
import org.posrig.text.Language;
import org.posrig.text.Wording;
import org.posrig.yaml.Yaml;

/// Who follows a guide to the letter has a house that compiles, benches and models that are read,
/// and scenarios that pass.
@Timeout(300)
class GuidesTest {
  @TempDir Path folder = Path.of("");

  private static List<Markdown> guides() throws IOException {
    try (Stream<Path> pages = Files.list(House.ROOT.resolve("docs/adding"))) {
      return pages
          .filter(page -> page.toString().endsWith(".md"))
          .sorted()
          .map(Markdown::read)
          .toList();
    }
  }

  @TestFactory
  List<DynamicTest> following_a_guide_works() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Markdown guide : guides()) {
      List<GuideBlock> blocks = GuideBlock.of(guide);
      String name = guide.file().getFileName() + ": " + blocks.size() + " blocks";
      tests.add(DynamicTest.dynamicTest(name, () -> follow(blocks)));
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(9);
    return tests;
  }

  @Test
  void a_guide_that_forgets_one_place_does_not_compile() throws IOException {
    List<GuideBlock> blocks =
        GuideBlock.of(Markdown.read(House.ROOT.resolve("docs/adding/device-fault.md")));
    Map<String, String> all =
        GuideFiles.after(blocks.subList(0, blocks.size() - 1)).matching(".*\\.java");
    assertThat(blocks.getLast().place().file()).endsWith("Place.java");
    assertThatThrownBy(() -> compiles(all, Map.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Place.java")
        .hasMessageContaining("does not cover all possible input values");
  }

  @Test
  void a_block_that_stands_nowhere_is_refused() throws IOException {
    List<String> homeless = List.of("An example:", "", "```java", "int x;", "```");
    assertThatThrownBy(() -> GuideBlock.of(new Markdown(Path.of("a.md"), homeless)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("a.md:3")
        .hasMessageContaining("An example:");
    List<String> lost = List.of("As in `rig`:", "", "```yaml", "no: such line", "```");
    List<GuideBlock> blocks = GuideBlock.of(new Markdown(Path.of("b.md"), lost));
    assertThatThrownBy(() -> GuideFiles.after(blocks)).hasMessageContaining("b.md:3");
  }

  private void follow(List<GuideBlock> blocks) throws IOException {
    assertThat(blocks).as("a guide shows code").isNotEmpty();
    GuideFiles files = GuideFiles.after(blocks);
    compiles(files.matching(".*/src/main/java/.*\\.java"), files.matching(".*/src/test/java/.*"));
    benchesAreRead(files);
    modelsAreRead(files);
    cardsAndRulesAreRead(files);
    textsAreInBothLanguages(files);
    titlesAreWorded(files);
    scenariosPass(files);
    understood(files);
  }

  /// No kind of file is passed over in silence.
  private static void understood(GuideFiles files) {
    assertThat(
            files.matching(
                "(?!.*/src/(main|test)/java/.*\\.java$|(.*/)?benches/.*\\.yaml$"
                    + "|lab/[a-z-]*(cards|rules)\\.yaml$"
                    + "|.*/META-INF/posrig/texts\\.\\w\\w\\.properties$"
                    + "|.*/META-INF/posrig/wording\\.\\w\\w\\.txt$"
                    + "|features/src/main/resources/features/.*\\.feature$).*"))
        .as("files of a guide that nobody here can try")
        .isEmpty();
  }

  private void cardsAndRulesAreRead(GuideFiles files) throws IOException {
    for (String cards : files.matching("lab/.*cards\\.yaml").values())
      assertThat(TestCardFile.problems(written("cards.yaml", cards))).isEmpty();
    for (String rules : files.matching("lab/.*rules\\.yaml").values())
      assertThat(RuleFile.problems(written("rules.yaml", rules))).isEmpty();
  }

  private Path written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  // ---- Java

  private static void compiles(Map<String, String> main, Map<String, String> tests)
      throws IOException {
    if (main.isEmpty() && tests.isEmpty()) return;
    Map<String, String> sources = new LinkedHashMap<>();
    for (String room : House.ROOMS) read(room + "/src/main/java", sources);
    assertThat(sources).hasSizeGreaterThan(300);
    for (String path : tests.keySet()) read(path.replaceFirst("/org/.*", ""), sources);
    sources.putAll(main);
    sources.putAll(tests);
    assertThat(errors(sources)).isEmpty();
  }

  private static void read(String below, Map<String, String> into) throws IOException {
    try (Stream<Path> all = Files.walk(House.ROOT.resolve(below))) {
      for (Path file : all.filter(one -> one.toString().endsWith(".java")).toList())
        into.put(House.ROOT.relativize(file).toString(), Files.readString(file));
    }
  }

  private static String errors(Map<String, String> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    Path classes = Files.createTempDirectory("guide");
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Source> units = new ArrayList<>();
      sources.forEach((path, text) -> units.add(new Source(path, text)));
      List<String> options =
          List.of(
              "-proc:none",
              "-nowarn",
              "--release",
              "25",
              "-cp",
              System.getProperty("java.class.path"),
              "-d",
              classes.toString());
      compiler.getTask(said, files, null, options, null, units).call();
    }
    return said.toString();
  }

  /// A source that stands in no file.
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  // ---- benches, models, texts, features

  private void benchesAreRead(GuideFiles files) throws IOException {
    for (String path : files.matching("benches/[^/]+\\.yaml").keySet()) {
      Path benches = files.copyOf("benches", Files.createTempDirectory(folder, "benches"));
      assertThat(
              BenchReader.read(benches.resolve(Path.of(path).getFileName()), House.SPOKES).name())
          .isNotEmpty();
    }
  }

  private void modelsAreRead(GuideFiles files) throws IOException {
    for (Map.Entry<String, String> one : files.matching(".*/models/.*\\.yaml").entrySet()) {
      Yaml yaml =
          new Yaml(
              Files.writeString(Files.createTempFile(folder, "model", ".yaml"), one.getValue()));
      assertThat(ModelFile.read(yaml).keys()).as(one.getKey()).isNotEmpty();
      assertThat(yaml.problems()).as(one.getKey()).isEmpty();
    }
  }

  private static void textsAreInBothLanguages(GuideFiles files) throws IOException {
    Map<String, String> texts = files.matching(".*\\.properties");
    for (Map.Entry<String, String> one : texts.entrySet()) {
      String other =
          one.getKey().contains(".en.")
              ? one.getKey().replace(".en.", ".zh.")
              : one.getKey().replace(".zh.", ".en.");
      assertThat(texts).as("the other language").containsKey(other);
      assertThat(keys(one.getValue())).isEqualTo(keys(texts.get(other)));
    }
  }

  private static Set<String> keys(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    return new TreeSet<>(properties.stringPropertyNames());
  }

  private static void titlesAreWorded(GuideFiles files) {
    Pattern title = Pattern.compile("(?:Feature|Scenario): (.*)");
    for (String words : files.matching(".*/wording\\.zh\\.txt").values()) {
      Wording wording = Wording.of(words.lines().toList());
      List<String> titles =
          files.matching(".*\\.feature").values().stream()
              .flatMap(feature -> title.matcher(feature).results())
              .map(found -> wording.say(found.group(1)))
              .toList();
      assertThat(titles)
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one).containsPattern("\\p{IsHan}"));
    }
  }

  private void scenariosPass(GuideFiles files) throws IOException {
    Map<String, String> features = files.matching(".*\\.feature");
    if (features.isEmpty()) return;
    Path said = Files.createTempDirectory(folder, "features");
    for (Map.Entry<String, String> one : features.entrySet())
      Files.writeString(said.resolve(Path.of(one.getKey()).getFileName()), one.getValue());
    TestRun.Plan plan =
        new TestRun.Plan(
            BenchReader.read(House.ROOT.resolve("benches/twin.yaml"), House.SPOKES),
            TestCardFile.read(House.ROOT.resolve("benches/cards.yaml")),
            said,
            "",
            "",
            Optional.empty(),
            7,
            1,
            Files.createTempDirectory(folder, "run"),
            new ReproduceCommand("twin", 7, "", "", ""),
            List.of(),
            Language.ENGLISH);
    Features player = ServiceLoader.load(Features.class).findFirst().orElseThrow();
    TestRun.Ended ended = new TestRun(House.SPOKES, player, List.of(), plan).run();
    assertThat(ended.summary().failures()).isEmpty();
    assertThat(ended.exit()).isZero();
  }
}
