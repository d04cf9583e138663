package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.isOpen;
import static org.posrig.check.Judged.passes;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.check.paper.SlipForEveryApproval;
import org.posrig.fault.DeviceFault;
import org.posrig.history.Event.Message;
import org.posrig.verdict.Check;

final class SlipForEveryApprovalTest {
  private final Check check = new SlipForEveryApproval();

  @Test
  void passes_approvals_with_slips() {
    passes(check, Tales.sale());
  }

  @Test
  void is_idle_without_an_approval_or_without_a_printer() {
    isIdle(check, Story.ready().closes());
    isIdle(check, Story.ready().screen("approved"));
  }

  @Test
  void finds_an_approval_without_a_slip() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    story.books(tx).answered(story.answer(tx, "00")).screen("approved").idle();
    fails(check, story.closes(), "sale #000002, 12.00 was approved, but no slip was printed");
  }

  @Test
  void takes_a_torn_slip_for_none() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story.books(tx).answered(answer).screen("approved");
    story.slip(Paper.receipt(tx, answer, "MERCHANT COPY", false), false).idle();
    fails(check, story.closes(), "no slip was printed");
  }

  @Test
  void excuses_what_paper_printer_and_power_prevented() {
    for (Story trouble :
        new Story[] {
          approved().screen("no-paper"),
          approved().powerOff().powerOn(),
          approved().fired(new DeviceFault.Mute("printer"))
        }) isIdle(check, trouble.idle().closes());
  }

  @Test
  void leaves_open_what_was_cut_off() {
    Story story = approved().slip(Map.of("kind", "SETTLEMENT"), true);
    isOpen(check, story, "the history ends before the closing");
  }

  private static Story approved() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    return story.books(tx).answered(story.answer(tx, "00")).screen("approved");
  }

  @Test
  void finds_a_card_holder_without_the_copy_that_others_get() {
    Story story = Story.ready();
    story.approves(story.sale(1200));
    fails(check, merchantsOnly(story).closes(), "sale #000003, 9.00 has no card holder copy");
  }

  @Test
  void passes_a_terminal_that_prints_one_copy_of_everything() {
    passes(check, merchantsOnly(merchantsOnly(Story.ready())).closes());
  }

  @Test
  void excuses_a_copy_that_power_prevented() {
    Story story = Story.ready();
    story.approves(story.sale(1200));
    Tx tx = story.sale(900);
    Message answer = story.answer(tx, "00");
    story.books(tx).answered(answer).screen("approved", "RMB 9.00");
    story.slip(tx, answer, "MERCHANT COPY", false).powerOff().powerOn().idle();
    passes(check, story.closes());
  }

  private static Story merchantsOnly(Story story) {
    Tx tx = story.sale(900);
    Message answer = story.answer(tx, "00");
    story.books(tx).answered(answer).screen("approved", "RMB 9.00");
    return story.slip(tx, answer, "MERCHANT COPY", false).idle();
  }
}
