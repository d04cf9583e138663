package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.passes;

import org.junit.jupiter.api.Test;
import org.posrig.check.rule.UploadIsWhole;
import org.posrig.meaning.BatchTotals;
import org.posrig.verdict.Check;

final class UploadIsWholeTest {
  private static final BatchTotals BOTH = new BatchTotals(2100, 2, 0, 0);
  private final Check check = new UploadIsWhole();
  private final Story story = Story.ready();
  private final Tx one = story.sale(1200);
  private final Tx other = approvedAfter(one);

  private Tx approvedAfter(Tx first) {
    story.approves(first);
    Tx second = story.sale(900);
    story.approves(second);
    return second;
  }

  @Test
  void passes_an_upload_of_every_sale() {
    passes(check, Uploading.of(story, BOTH, one, other));
    passes(check, RarerTales.notBalanced());
    passes(check, RarerTales.cutWhileUploading());
  }

  @Test
  void passes_an_upload_of_one_sale_at_a_time() {
    Uploading.asks(story, BOTH, false);
    Uploading.lists(story, one);
    Uploading.lists(story, other);
    passes(check, Uploading.over(story, "202", 2));
  }

  @Test
  void passes_the_end_of_a_balanced_settlement() {
    Uploading.asks(story, BOTH, true);
    passes(check, Uploading.over(story, "207", 0));
  }

  @Test
  void is_idle_while_the_upload_has_no_end() {
    Uploading.asks(story, BOTH, false);
    isIdle(check, Uploading.lists(story, one));
    isIdle(check, Tales.sale());
  }

  @Test
  void finds_a_sale_that_was_left_out() {
    fails(check, Uploading.of(story, BOTH, one), "sale #000003, 9.00 is missing from the upload");
  }

  @Test
  void finds_a_sale_that_the_host_refused_to_take() {
    Uploading.asks(story, BOTH, false);
    Uploading.lists(story, one);
    Uploading.refuses(story, other);
    fails(check, Uploading.over(story, "202", 2), "sale #000003, 9.00 is missing from the upload");
  }

  @Test
  void passes_a_list_that_goes_up_again_because_it_was_refused() {
    Uploading.asks(story, BOTH, false);
    Uploading.refuses(story, one, other);
    passes(check, Uploading.of(story, BOTH, one, other));
  }

  @Test
  void finds_an_upload_that_begins_again_at_its_first_sale() {
    Uploading.asks(story, BOTH, false);
    Uploading.lists(story, one);
    Uploading.lists(story, one, other);
    fails(check, Uploading.over(story, "202", 2), "#000002 was uploaded again");
  }

  @Test
  void finds_a_sale_over_another_amount() {
    Uploading.asks(story, BOTH, false);
    Uploading.lists(story, one);
    Uploading.sends(story, "201", "01: " + Uploading.entry(other.stan(), 90));
    fails(check, Uploading.over(story, "202", 2), "expected 9.00, got 0.90");
  }

  @Test
  void finds_an_end_that_tells_another_result() {
    Uploading.asks(story, BOTH, false);
    Uploading.lists(story, one, other);
    fails(check, Uploading.over(story, "207", 2), "expected not balanced, got balanced");
  }
}
