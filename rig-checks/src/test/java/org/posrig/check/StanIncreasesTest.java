package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.check.rule.StanIncreases;
import org.posrig.verdict.Check;

final class StanIncreasesTest {
  private final Check check = new StanIncreases();

  @Test
  void passes_numbers_that_go_up() {
    passes(check, Tales.answerLost());
  }

  @Test
  void is_idle_without_a_request() {
    isIdle(check, new Story().screen("idle"));
  }

  @Test
  void lets_the_numbers_begin_again_after_the_last() {
    Story story = Story.ready(999_997);
    story.approves(story.sale(1));
    story.approves(story.sale(2));
    passes(check, story.closes());
  }

  @Test
  void finds_a_number_used_for_two_requests() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.send(story.saleRequest(700).with(11, tx.stan()));
    fails(check, story, "STAN 000002 was used twice");
  }

  @Test
  void finds_a_sale_sent_again_as_it_was() {
    Story story = Story.ready();
    story.send(story.sale(1200));
    fails(check, story, "was used twice");
  }

  @Test
  void finds_numbers_that_go_back() {
    Story story = Story.ready(40);
    story.sale(1200);
    story.powerOff().powerOn().send(story.saleRequest(1).with(11, "000002"));
    fails(check, story, "STAN 000002 came after 000042");
  }

  @Test
  void finds_a_number_that_is_none() {
    Story story = Story.ready();
    story.send(story.saleRequest(1).with(11, "000000"));
    fails(check, story, "\"000000\" is not a STAN");
  }

  @Test
  void lets_a_settlement_be_repeated_as_it_was() {
    Story story = Story.ready();
    Tx tx = story.settlement(story.totals());
    story.signIn().send(tx);
    passes(check, story);
  }

  @Test
  void lets_a_reversal_keep_its_number() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.timesOut().reverses(tx, "98").reverses(tx, "98");
    passes(check, story.closes());
  }
}
