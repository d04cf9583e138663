package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.passes;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.check.paper.ReprintIsACopy;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.meaning.Authenticity;
import org.posrig.net.Direction;
import org.posrig.verdict.Check;

final class ReprintIsACopyTest {
  private final Check check = new ReprintIsACopy();

  @Test
  void passes_a_reprint() {
    passes(check, Tales.reprint());
    passes(check, RarerTales.cutAfterAnswer());
  }

  @Test
  void is_idle_without_one() {
    isIdle(check, Tales.sale());
  }

  @Test
  void finds_a_reprint_that_differs() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.approves(tx);
    story.key("F5");
    Map<String, String> copy = Paper.receipt(tx, answer, "MERCHANT COPY", true);
    copy.put("time", "2026/01/05 17:00:00");
    fails(check, story.slip(copy, true), "differs from its original: date and time");
  }

  /// The printer stopped in the duplicate and nobody came; the settlement's slip tears it off.
  @Test
  void passes_a_torn_duplicate_that_the_settlement_tears_off() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.approves(tx);
    Tx settlement =
        new Tx(
            TestDialect.message(
                9,
                Direction.TO_HOST,
                Event.Stage.SENT,
                "0500",
                Map.of(11, "000003"),
                Authenticity.ABSENT));
    story.key("F4").send(settlement);
    Map<String, String> torn = Paper.receipt(tx, answer, "MERCHANT COPY", true);
    passes(check, story.slip(torn, false));
  }

  @Test
  void finds_a_reprint_that_asks_the_host() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.approves(tx);
    story.key("F5").send(tx);
    fails(check, story.slip(tx, answer, "MERCHANT COPY", true), "sent sale #000002");
  }

  @Test
  void finds_a_reprint_that_tests_the_line_first() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.approves(tx);
    Tx echo =
        new Tx(
            TestDialect.message(
                9,
                Direction.TO_HOST,
                Event.Stage.SENT,
                "0820",
                Map.of(11, "000003"),
                Authenticity.ABSENT));
    story.key("F5").send(echo);
    fails(check, story.slip(tx, answer, "MERCHANT COPY", true), "sent sign-off #000003");
  }

  @Test
  void finds_a_reprint_with_a_voucher_number_of_its_own() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.approves(tx);
    story.key("F5");
    Map<String, String> copy = Paper.receipt(tx, answer, "MERCHANT COPY", true);
    copy.put("voucher", "000003");
    fails(check, story.slip(copy, true), "differs from its original: voucher number");
  }

  @Test
  void finds_a_reprint_without_its_mark() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.approves(tx);
    story.key("F5").slip(tx, answer, "MERCHANT COPY", false);
    fails(check, story, "without a duplicate mark");
  }

  @Test
  void lets_a_copy_be_printed_again_whole_after_the_paper_ended() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story.books(tx).answered(answer).screen("approved");
    story
        .slip(Paper.receipt(tx, answer, "MERCHANT COPY", false), false)
        .screen("no-paper")
        .key("ENTER");
    story.slip(tx, answer, "MERCHANT COPY", true).slip(tx, answer, "CARDHOLDER COPY", false).idle();
    passes(check, story);
  }
}
