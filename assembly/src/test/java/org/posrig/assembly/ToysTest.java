package org.posrig.assembly;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.bench.Bench;
import org.posrig.bench.BenchReader;
import org.posrig.plugin.Plugins;
import org.posrig.result.Summary;
import org.posrig.run.TestRun;

/// The house lets strangers in: a driver, a dialect, a terminal and its model that nobody here
/// knows come by the class path and are played and judged like the product's own.
@Timeout(120)
class ToysTest {
  private static final Path SERVICES = Path.of("src/test/resources/toys");
  private static final Path CODE = Path.of("src/test/java/org/posrig/toy");
  private static final Path ALL_TOYS = SERVICES.resolve("benches/all-toys.yaml");
  private static final Pattern TOY =
      Pattern.compile("chalkboard|heliograph|abacus|posrig\\.toy", Pattern.CASE_INSENSITIVE);

  @TempDir Path folder = Path.of("");

  private interface Play {
    TestRun.Ended with(Plugins spokes) throws IOException;
  }

  /// As if the toys' archive lay on the class path: their services are found, by nobody else.
  private static TestRun.Ended withToys(Play play) throws IOException {
    Thread here = Thread.currentThread();
    ClassLoader usual = here.getContextClassLoader();
    try (URLClassLoader toys =
        new URLClassLoader(new URL[] {SERVICES.toUri().toURL()}, ToysTest.class.getClassLoader())) {
      here.setContextClassLoader(toys);
      return play.with(Plugins.find());
    } finally {
      here.setContextClassLoader(usual);
    }
  }

  private TestRun.Ended all(String scenario) throws IOException {
    return withToys(
        spokes ->
            House.play(
                spokes,
                BenchReader.read(ALL_TOYS, spokes),
                "",
                scenario,
                Optional.empty(),
                7,
                Files.createTempDirectory(folder, "run")));
  }

  private static Map<String, Long> looked(Summary summary) {
    return summary.checks().stream()
        .filter(check -> check.passed() > 0)
        .collect(Collectors.toMap(Summary.CheckCount::name, check -> (long) check.passed()));
  }

  @Test
  void a_toy_terminal_sells_over_a_toy_dialect_and_every_money_check_looked() throws IOException {
    TestRun.Ended ended = all("A shopper without a PIN pays");
    assertThat(ended.summary().failures()).isEmpty();
    assertThat(ended.exit()).isZero();
    assertThat(ended.summary().passed()).isEqualTo(1);
    assertThat(looked(ended.summary()))
        .contains(
            entry("one-live-booking", 1L),
            entry("approved-by-host", 1L),
            entry("totals-agree", 1L),
            entry("receipt-equals-answer", 1L),
            entry("slip-for-every-approval", 1L),
            entry("screen-agrees", 1L),
            entry("requests-are-right", 1L),
            entry("stan-increases", 1L));
  }

  @Test
  void a_lost_answer_is_reversed_and_the_fault_fired() throws IOException {
    TestRun.Ended ended = all("The host booked and its answer was lost");
    assertThat(ended.summary().failures()).isEmpty();
    assertThat(ended.exit()).isZero();
    assertThat(ended.summary().faultsFired()).isEqualTo(1);
    assertThat(looked(ended.summary())).contains(entry("reversal-before-next", 1L));
  }

  /// A model that reads another number from the paper than the dialect sends is found out.
  @Test
  void the_checks_see_what_is_wrong_with_a_toy() throws IOException {
    Path models = Files.createDirectories(folder.resolve("benches/models"));
    String model = Files.readString(SERVICES.resolve("benches/models/abacus.yaml"));
    assertThat(model).contains("PAID CNY (\\\\d+\\\\.\\\\d{2})");
    Files.writeString(
        models.resolve("abacus.yaml"),
        model.replace("PAID CNY (\\\\d+\\\\.\\\\d{2})", "PAID CNY \\\\d*(\\\\d\\\\.\\\\d{2})"));
    Path file = Files.copy(ALL_TOYS, models.resolveSibling("all-toys.yaml"));
    TestRun.Ended ended =
        withToys(
            spokes ->
                House.play(
                    spokes,
                    BenchReader.read(file, spokes),
                    "",
                    "A shopper without a PIN pays",
                    Optional.empty(),
                    7,
                    Files.createTempDirectory(folder, "run")));
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.summary().failures())
        .anyMatch(failure -> failure.check().equals("receipt-equals-answer"));
  }

  @Test
  void the_reference_terminal_is_worked_at_a_toy_panel() throws IOException {
    Path file = House.benchWith(folder, "twin", Map.of("driver: panel,", "driver: chalkboard,"));
    TestRun.Ended ended =
        withToys(
            spokes -> {
              Bench bench = BenchReader.read(file, spokes);
              Path run = Files.createTempDirectory(folder, "run");
              return House.play(spokes, bench, "@SYM-92 or @SYM-106", "", Optional.empty(), 7, run);
            });
    assertThat(ended.summary().failures()).isEmpty();
    assertThat(ended.exit()).isZero();
    assertThat(ended.summary().passed()).isGreaterThan(20);
    assertThat(looked(ended.summary())).hasSizeGreaterThan(12);
  }

  @Test
  void without_their_archive_the_toys_are_refused_by_name() {
    House.Said said = House.rig("run", "--bench", ALL_TOYS.toString());
    assertThat(said.exit()).isEqualTo(64);
    assertThat(said.err())
        .contains("no driver is called 'chalkboard'")
        .contains("no dialect is called 'heliograph'")
        .contains("no program is called 'abacus'");
  }

  @Test
  void no_toy_is_named_in_the_product() throws IOException {
    List<Path> product = new ArrayList<>(House.ROOMS.stream().map(Path::of).toList());
    product.addAll(List.of(Path.of("assembly/src/main"), Path.of("benches"), Path.of("rig")));
    int looked = 0;
    for (Path part : product)
      for (Path file : files(House.ROOT.resolve(part), "/target/")) {
        looked++;
        assertThat(TOY.matcher(text(file)).find()).as(file.toString()).isFalse();
      }
    assertThat(looked).isGreaterThan(500);
    for (Path file : files(CODE, "/none/"))
      if (!file.endsWith("TextLines.java"))
        assertThat(TOY.matcher(text(file)).find()).as("the pattern sees " + file).isTrue();
  }

  /// Bytes as they are: no file is left out for its form.
  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static List<Path> files(Path folder, String without) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains(without))
          .toList();
    }
  }

  @Test
  void a_toy_imports_the_kernel_and_nothing_else_of_the_house() throws IOException {
    Set<String> kernel = new TreeSet<>();
    try (Stream<Path> packages =
        Files.list(House.ROOT.resolve("rig-kernel/src/main/java/org/posrig"))) {
      packages.forEach(one -> kernel.add("org.posrig." + one.getFileName()));
    }
    assertThat(kernel).hasSizeGreaterThan(15);
    Pattern imported = Pattern.compile("(?m)^import (?:static )?(org\\.posrig\\.[a-z]+)");
    Set<String> seen = new TreeSet<>();
    for (Path file : files(CODE, "/none/"))
      imported.matcher(text(file)).results().forEach(match -> seen.add(match.group(1)));
    kernel.add("org.posrig.toy");
    assertThat(seen).hasSizeGreaterThan(10).isSubsetOf(kernel);
  }
}
