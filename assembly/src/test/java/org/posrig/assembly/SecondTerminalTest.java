package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.history.Event.Booked;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.history.History;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.result.Outcome;
import org.posrig.result.RunListener;
import org.posrig.result.ScenarioResult;
import org.posrig.run.TestRun;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;
import org.posrig.verdict.Verdict;

/// The same feature files on a terminal of another maker and another dialect.
@Timeout(300)
class SecondTerminalTest {
  private static final Set<String> ABOUT_MONEY =
      Set.of("one-live-booking", "approved-by-host", "totals-agree", "receipt-equals-answer");

  /// Keeps what came of each scenario.
  private static final class Results implements RunListener {
    private final List<ScenarioResult> all = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void scenarioEnded(ScenarioResult result) {
      all.add(result);
    }

    List<ScenarioResult> that(Outcome outcome) {
      return all.stream().filter(result -> result.outcome() == outcome).toList();
    }
  }

  private static TestRun.Ended play(Path folder, long seed, Results results) throws IOException {
    return House.play("twin-iso87", folder, "", Optional.empty(), seed, List.of(results));
  }

  @Test
  void plays_two_hundred_scenarios_and_looks_where_money_moved(@TempDir Path folder)
      throws IOException {
    Results results = new Results();
    TestRun.Ended ended = play(folder, 7, results);
    assertThat(ended.summary().failures()).isEmpty();
    assertThat(ended.exit()).isZero();
    assertThat(ended.summary().faultsFired()).isEqualTo(ended.summary().faultsArmed());
    assertThat(results.that(Outcome.PASSED))
        .hasSizeGreaterThanOrEqualTo(200)
        .hasSize(House.promised("twin-iso87"));
    int moved = 0;
    for (ScenarioResult passed : results.that(Outcome.PASSED))
      if (moved(passed.history())) {
        moved++;
        assertThat(idle(passed)).as(passed.info().name()).doesNotContainAnyElementsOf(ABOUT_MONEY);
      }
    assertThat(moved).isGreaterThan(150);
  }

  @Test
  void what_it_cannot_do_is_skipped_by_name_before_anything_is_switched_on(@TempDir Path folder)
      throws IOException {
    Results results = new Results();
    play(folder, 7, results);
    assertThat(results.that(Outcome.SKIPPED))
        .isNotEmpty()
        .allMatch(skipped -> skipped.failures().isEmpty())
        .noneMatch(skipped -> Files.exists(skipped.file()))
        .allSatisfy(
            skipped ->
                assertThat(Catalogue.of(Language.ENGLISH).say(skipped.reason()))
                    .containsAnyOf(
                        "has no key for 'sign-in'",
                        "has no key for 'sign-off'",
                        "has no approval with code",
                        "can only be",
                        "has no parameter"));
  }

  @Test
  void one_seed_gives_one_history(@TempDir Path folder) throws IOException {
    TestRun.Ended one = play(Files.createDirectory(folder.resolve("a")), 11, new Results());
    TestRun.Ended other = play(Files.createDirectory(folder.resolve("b")), 11, new Results());
    List<Path> ones = House.histories(one.folder());
    List<Path> others = House.histories(other.folder());
    assertThat(ones).hasSameSizeAs(others).hasSizeGreaterThan(200);
    for (int at = 0; at < ones.size(); at++)
      assertThat(others.get(at)).hasSameBinaryContentAs(ones.get(at));
  }

  /// What is only reserved moves nothing: a batch without anything else is not settled.
  private static boolean moved(History history) {
    return history.any(ScreenShowed.class, SecondTerminalTest::approves)
        && history.any(Booked.class, booked -> booked.kind().isTotalled());
  }

  private static boolean approves(ScreenShowed screen) {
    return screen.meaning() == ScreenMeaning.APPROVED;
  }

  private static List<String> idle(ScenarioResult result) {
    return result.checks().stream()
        .filter(check -> check.verdict() instanceof Verdict.Idle)
        .map(check -> check.name())
        .toList();
  }
}
