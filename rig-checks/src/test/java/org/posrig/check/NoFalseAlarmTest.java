package org.posrig.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.posrig.check.rule.OneLiveBooking;
import org.posrig.history.History;
import org.posrig.verdict.Verdict;

/// A terminal that does everything right is never accused, wherever its history ends.
final class NoFalseAlarmTest {

  @TestFactory
  Stream<DynamicTest> a_right_terminal_is_accused_at_no_prefix_of_its_history() {
    return Tales.right().entrySet().stream()
        .map(
            tale ->
                DynamicTest.dynamicTest(
                    tale.getKey(),
                    () -> everyPrefix(tale.getKey(), tale.getValue().get().history())));
  }

  @TestFactory
  Stream<DynamicTest> a_right_terminal_leaves_no_money_open_once_it_is_closed() {
    return Tales.right().entrySet().stream()
        .map(
            tale ->
                DynamicTest.dynamicTest(
                    tale.getKey(),
                    () ->
                        assertThat(new OneLiveBooking().judge(tale.getValue().get().history()))
                            .isNotInstanceOf(Verdict.Inconclusive.class)));
  }

  @Test
  void random_right_terminals_are_never_accused() {
    for (long seed = 1; seed <= 300; seed++) {
      History history = new RandomTale(seed).history();
      Judged.isInnocent("seed " + seed, history);
      assertThat(new OneLiveBooking().judge(history))
          .as("seed " + seed)
          .isNotInstanceOf(Verdict.Inconclusive.class);
    }
  }

  @Test
  void random_right_terminals_are_accused_at_no_prefix() {
    for (long seed = 1; seed <= 8; seed++)
      everyPrefix("seed " + seed, new RandomTale(seed).history());
  }

  private static void everyPrefix(String tale, History history) {
    for (int length = 0; length <= history.seen().size(); length++)
      Judged.isInnocent(tale + " up to " + length, new History(history.seen().subList(0, length)));
  }
}
