package org.posrig.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

final class SentenceJsonTest {

  @Test
  void a_sentence_comes_back_with_every_kind_of_value() throws IOException {
    List<Value> values =
        List.of(
            Value.text("a"),
            Value.told("the cashier settles"),
            Value.money(-1),
            Value.count(2, "debit"),
            new Value.Word("Paper.ok"),
            Value.part(Sentence.told("Void")),
            Value.listed(List.of(Value.text("b"), Value.told("c"))));
    Event trouble = new Event.Trouble(new Sentence("lines", values));
    Observation seen = new Observation(Duration.ZERO, "rig", trouble);
    assertThat(HistoryFile.read(HistoryFile.write(seen))).isEqualTo(seen);
    assertThat(values.stream().flatMap(Value::texts))
        .containsExactly("a", "the cashier settles", "Void", "b", "c");
  }
}
