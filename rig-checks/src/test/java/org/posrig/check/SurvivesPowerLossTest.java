package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.isOpen;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.check.rule.SurvivesPowerLoss;
import org.posrig.history.Event;
import org.posrig.text.Sentence;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

final class SurvivesPowerLossTest {
  private final Check check = new SurvivesPowerLoss();

  @Test
  void passes_a_terminal_that_comes_back_and_keeps_its_word() {
    passes(check, RarerTales.cutAfterAnswer());
  }

  @Test
  void is_idle_while_the_power_stays_on() {
    isIdle(check, Tales.sale());
    isIdle(check, new Story().powerOff().powerOn().idle());
  }

  @Test
  void finds_a_terminal_that_does_not_come_back() {
    Story story = Story.ready().powerOff().powerOn().closingBegins();
    fails(check, story.endsUnfinished(), "did not become ready");
  }

  @Test
  void cannot_tell_when_the_rig_had_trouble() {
    Story story =
        Story.ready()
            .powerOff()
            .powerOn()
            .saw("rig", new Event.Trouble(Sentence.plain("panel: no answer")));
    isOpen(check, story.closingBegins().endsUnfinished(), "internal error");
  }

  @Test
  void finds_a_reversal_that_was_lost_with_the_power() {
    Story story = Story.ready();
    story.books(story.sale(1200)).powerOff().powerOn().idle();
    fails(check, story.closes(), "charged 12.00");
  }

  @Test
  void finds_trace_numbers_that_were_lost_with_the_power() {
    Story story = Story.ready();
    story.approves(story.sale(1200));
    story.powerOff().powerOn().idle().sent(story.saleRequest(1).with(11, "000001"));
    fails(check, story, "came after");
  }

  @Test
  void leaves_to_the_others_what_was_wrong_before() {
    Story story = Story.ready();
    story.send(story.sale(1200).with(11, "000000"));
    story.powerOff().powerOn().idle();
    passesOrIsOpen(story);
  }

  private void passesOrIsOpen(Story story) {
    org.assertj.core.api.Assertions.assertThat(check.judge(story.history()))
        .isNotInstanceOf(Verdict.Fail.class);
  }

  @Test
  void leaves_open_what_stays_open() {
    Story story = Story.ready();
    story.books(story.sale(1200)).powerOff();
    isOpen(check, story, "the history ends before the closing");
  }
}
