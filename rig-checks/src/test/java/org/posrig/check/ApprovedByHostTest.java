package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.isOpen;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.check.rule.ApprovedByHost;
import org.posrig.history.Event.Message;
import org.posrig.meaning.Authenticity;
import org.posrig.verdict.Check;

final class ApprovedByHostTest {
  private final Check check = new ApprovedByHost();

  @Test
  void passes_an_approval_on_the_hosts_word() {
    passes(check, Tales.sale());
  }

  @Test
  void is_idle_without_an_approval() {
    isIdle(check, Story.ready().closes());
  }

  @Test
  void finds_an_approval_without_an_answer() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story.books(tx).hostSends(answer).pass(30).screen("approved").pass(10).delivered(answer);
    fails(check, story, "got no answer");
  }

  @Test
  void leaves_open_what_is_cut_off_at_the_approval() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).hostSends(story.answer(tx, "00")).screen("approved");
    isOpen(check, story, "the history ends at the approval");
  }

  @Test
  void finds_an_approval_of_a_refusal() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.answered(story.answer(tx, "51")).screen("approved").pass(1).idle();
    fails(check, story, "got response code 51");
  }

  @Test
  void finds_an_approval_on_a_wrong_mac() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = Messages.mac(story.answer(tx, "00"), Authenticity.INVALID);
    story.books(tx).answered(answer).shows(tx, answer).pass(1).idle();
    fails(check, story, "got MAC invalid");
  }

  @Test
  void finds_an_approval_on_an_answer_without_a_mac() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer =
        Messages.mac(Messages.with(story.answer(tx, "00"), 64, ""), Authenticity.ABSENT);
    story.books(tx).answered(answer).shows(tx, answer).pass(1).idle();
    fails(check, story, "got no MAC");
  }

  @Test
  void finds_an_approval_on_an_answer_with_another_amount() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = Messages.with(story.answer(tx, "00"), 4, Messages.amount(1201));
    story.books(tx).answered(answer).shows(tx, answer).pass(1).idle();
    fails(check, story, "got an answer to another request");
  }

  @Test
  void finds_an_approval_on_the_answer_to_another_request() {
    Story story = Story.ready();
    story.approves(story.sale(300));
    Tx tx = story.sale(1200);
    Message answer = Messages.with(story.answer(tx, "00"), 11, "000002");
    story.books(tx).answered(answer).screen("approved").pass(1).idle();
    fails(check, story, "got no answer");
  }

  @Test
  void finds_an_approval_that_nobody_asked_for() {
    Story story = new Story();
    story.screen("idle").screen("approved").pass(1).idle();
    fails(check, story, "without having sent a request");
  }

  @Test
  void takes_a_display_left_over_from_before_for_what_it_is() {
    isIdle(check, new Story().screen("approved").idle());
  }

  @Test
  void takes_an_answer_under_an_unknown_key_as_the_terminal_does() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = Messages.mac(story.answer(tx, "00"), Authenticity.UNDECIDED);
    story.books(tx).answered(answer).shows(tx, answer);
    passes(check, story);
  }
}
