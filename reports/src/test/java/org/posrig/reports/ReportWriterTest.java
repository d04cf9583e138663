package org.posrig.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.posrig.result.RigTrouble;

final class ReportWriterTest {
  private final ReportWriter scribe = new ReportWriter();

  @Test
  void writes_everything_in_order_and_beside_the_run() {
    List<Integer> written = Collections.synchronizedList(new ArrayList<>());
    List<Thread> hands = Collections.synchronizedList(new ArrayList<>());
    for (int at = 0; at < 200; at++) {
      int number = at;
      scribe.write(
          "report " + at,
          () -> {
            written.add(number);
            hands.add(Thread.currentThread());
          });
    }
    scribe.end();
    scribe.complain();
    assertThat(written).containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
    assertThat(hands).doesNotContain(Thread.currentThread());
  }

  @Test
  void complains_of_the_first_that_failed_and_writes_the_rest() {
    List<String> written = new ArrayList<>();
    scribe.write(
        "sale.feature:3",
        () -> {
          throw new IllegalStateException("no space left");
        });
    scribe.write("sale.feature:9", () -> written.add("sale.feature:9"));
    scribe.end();
    assertThat(written).containsExactly("sale.feature:9");
    assertThatThrownBy(scribe::complain)
        .isInstanceOf(RigTrouble.class)
        .hasMessage("writing sale.feature:3: no space left");
  }
}
