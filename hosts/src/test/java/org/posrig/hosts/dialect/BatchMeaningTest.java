package org.posrig.hosts.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posrig.hosts.dialect.Messages.answer;
import static org.posrig.hosts.dialect.Messages.answered;
import static org.posrig.hosts.dialect.Messages.asked;
import static org.posrig.hosts.dialect.Messages.managing;
import static org.posrig.hosts.dialect.Messages.sale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.Decision;
import org.posrig.meaning.Uploaded;

/// What settlements and uploads say of a batch.
class BatchMeaningTest {

  @Test
  void a_settlement_claims_both_classes_of_cards_together() {
    Message settlement = managing("0500", "00000003201").with(48, totals('0', '0'));

    assertThat(asked(settlement).totals()).isEqualTo(new BatchTotals(13300, 4, 250, 2));
    assertThat(asked(settlement.with(48, "12")).totals()).isEqualTo(BatchTotals.UNSAID);
    assertThat(asked(settlement.without(48)).totals()).isEqualTo(BatchTotals.UNSAID);
    assertThat(asked(settlement).result()).isEqualTo(BatchResult.UNSAID);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, BALANCED",
    "0, 1, BALANCED",
    "2, 1, NOT_BALANCED",
    "1, 2, NOT_BALANCED",
    "3, 1, NOT_BALANCED"
  })
  void its_answer_is_balanced_when_both_classes_are(
      char domestic, char foreign, BatchResult result) {
    Message answer =
        answer(managing("0500", "00000003201"), "00")
            .without(39)
            .with(48, totals(domestic, foreign));

    assertThat(answered(answer).result()).isEqualTo(result);
    assertThat(answered(answer).decision()).isEqualTo(Decision.UNSAID);
    assertThat(answered(answer.without(48)).result()).isEqualTo(BatchResult.UNSAID);
  }

  private static String totals(char domestic, char foreign) {
    return "000000013000003000000000200001" + domestic + "000000000300001000000000050001" + foreign;
  }

  @Test
  void an_upload_says_what_it_carries() {
    String list =
        "02"
            + "00000005"
            + "00006210948000000029"
            + "000000001000"
            + "01000006"
            + "00006210948000000011"
            + "000000000250";
    Message many = managing("0320", "00000003201").with(48, list);
    Message one = managing("0320", "00000003203").with(4, "000000001000");

    assertThat(asked(many).uploads())
        .containsExactly(new Uploaded("000005", 1000), new Uploaded("000006", 250));
    assertThat(asked(many.with(48, list.substring(1))).uploads()).isEmpty();
    assertThat(asked(many.with(48, "00")).uploads()).isEmpty();
    assertThat(asked(one).uploads()).containsExactly(new Uploaded("000007", 1000));
    assertThat(asked(one.without(4)).uploads()).isEmpty();
    assertThat(asked(sale()).uploads()).isEmpty();
  }

  @Test
  void the_end_of_an_upload_says_whether_the_batch_balanced() {
    assertThat(asked(managing("0320", "00000003207")).result()).isEqualTo(BatchResult.BALANCED);
    assertThat(asked(managing("0320", "00000003202")).result()).isEqualTo(BatchResult.NOT_BALANCED);
  }
}
