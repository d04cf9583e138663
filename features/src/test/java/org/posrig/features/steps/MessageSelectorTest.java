package org.posrig.features.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.posrig.fault.Moment.OnMessage;
import org.posrig.fault.Moment.Place;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;

final class MessageSelectorTest {
  @Test
  void every_word_of_a_sentence_is_a_kind_of_its_own() {
    List<String> words = Arrays.asList(TransactionWords.ALL.split("\\|"));
    assertThat(words.stream().map(TransactionWords::kind))
        .hasSize(14)
        .doesNotHaveDuplicates()
        .contains(
            TransactionKind.REFUND,
            TransactionKind.AUTHORISATION,
            TransactionKind.AUTHORISATION_VOID,
            TransactionKind.COMPLETION,
            TransactionKind.COMPLETION_VOID)
        .doesNotContain(TransactionKind.UNKNOWN);
    assertThatThrownBy(() -> TransactionWords.kind("purchase")).hasMessageContaining("'purchase'");
  }

  @Test
  void selects_the_next_request_or_the_next_answer() {
    assertThat(MessageSelector.request(TransactionKind.COMPLETION_VOID).before())
        .isEqualTo(
            new OnMessage(
                Direction.TO_HOST, TransactionKind.COMPLETION_VOID, 1, new Place.Before()));
    assertThat(MessageSelector.answer(TransactionKind.REFUND).after())
        .isEqualTo(
            new OnMessage(Direction.TO_TERMINAL, TransactionKind.REFUND, 1, new Place.After()));
  }
}
