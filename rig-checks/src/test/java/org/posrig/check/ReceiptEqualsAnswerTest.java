package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.passes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.check.paper.ReceiptEqualsAnswer;
import org.posrig.device.Slip.SlipLine;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipReading;
import org.posrig.verdict.Check;

final class ReceiptEqualsAnswerTest {
  private final Check check = new ReceiptEqualsAnswer();

  @Test
  void passes_slips_that_repeat_their_answers() {
    passes(check, Tales.sale());
    passes(check, Tales.voided());
    passes(check, RarerTales.cutAfterAnswer());
  }

  @Test
  void is_idle_without_a_receipt() {
    isIdle(check, Story.ready().closes());
  }

  @Test
  void finds_every_field_that_differs() {
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("amount", "12.01");
    wrong.put("batch", "000002");
    wrong.put("rrn", "000000000001");
    wrong.put("auth", "A1B2C4");
    wrong.put("time", "2026-01-05T16:00:04");
    wrong.put("card", "621094******0011");
    wrong.put("entry", "STRIPE");
    wrong.put("terminal", "10000002");
    wrong.put("merchant", "100000000000002");
    wrong.forEach((field, value) -> fails(check, printed(field, value), ", got " + value));
  }

  @Test
  void finds_every_field_that_is_missing() {
    for (String field :
        new String[] {"amount", "batch", "rrn", "auth", "time", "card", "terminal", "merchant"})
      fails(check, printed(field, ""), ", got ");
  }

  @Test
  void finds_a_voucher_that_is_the_number_of_no_request() {
    fails(check, printed("voucher", "000077"), "slip 000077: no request has this number");
  }

  @Test
  void finds_a_void_slip_with_a_positive_amount_or_another_original() {
    for (String[] wrong : new String[][] {{"amount", "12.00"}, {"original", "000009"}}) {
      Story story = Story.ready();
      Tx sale = story.sale(1200);
      Tx tx = story.voids(sale, story.approves(sale));
      Message answer = story.answer(tx, "00");
      story.answered(answer);
      Map<String, String> fields = Paper.receipt(tx, answer, "MERCHANT COPY", false);
      fields.put(wrong[0], wrong[1]);
      fails(check, story.slip(fields, true), ", got " + wrong[1]);
    }
  }

  @Test
  void finds_a_sale_that_is_headed_void() {
    fails(check, printed("kind", "VOID"), "expected sale, got void");
  }

  @Test
  void lets_a_torn_slip_lack_fields_but_not_show_others() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story.answered(answer);
    Map<String, String> torn = Paper.receipt(tx, answer, "MERCHANT COPY", false);
    torn.remove("rrn");
    passes(check, story.slip(torn, false));
    torn.put("amount", "1.00");
    fails(check, story.slip(torn, false), "expected 12.00, got 1.00");
  }

  @Test
  void reads_no_card_number_out_of_an_encrypted_track() {
    Story story = Story.ready().keyed(1200);
    Tx tx =
        story.saleRequest(1200).with(53, "2610000000000000").with(35, "621094********1114=…(33)");
    story.send(tx);
    Message answer = story.answer(tx, "00");
    passes(check, story.answered(answer).shows(tx, answer));
  }

  @Test
  void lets_a_void_show_how_its_original_came_in() {
    Story story = Story.ready();
    Tx sale = story.sale(1200);
    Tx tx = story.voids(sale, story.approves(sale)).with(22, "012");
    Message answer = story.answer(tx, "00");
    passes(check, story.sent(tx).answered(answer).shows(tx, answer));
  }

  @Test
  void does_not_accuse_a_terminal_of_a_title_that_its_model_does_not_know() {
    Judged.isOpen(check, printed("kind", "PURCHASE"), "the model does not know a slip");
  }

  @Test
  void demands_nothing_that_the_model_cannot_read() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    SlipReading all = Paper.reading(Paper.receipt(tx, answer, "MERCHANT COPY", false));
    Map<SlipField, String> few = new LinkedHashMap<>(all.fields());
    few.remove(SlipField.REFERENCE);
    SlipReading poor = new SlipReading(all.kind(), all.copy(), all.duplicate(), all.result(), few);
    story.answered(answer).saw("printer", new Event.SlipPrinted(List.of(), poor, true));
    passes(check, story);
  }

  @Test
  void compares_no_time_that_the_host_did_not_tell() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = Messages.with(story.answer(tx, "00"), 12, "");
    passes(check, story.answered(answer).shows(tx, answer));
  }

  /// Makers hide more of the card number, and leave out the seconds or the time.
  @Test
  void a_slip_may_show_less() {
    for (String less : new String[] {"2026-01-05T16:00", "2026-01-05"})
      passes(check, printed("time", less));
    for (String less : new String[] {"************0029", "****0029"})
      passes(check, printed("card", less));
  }

  @Test
  void what_a_slip_shows_is_right() {
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("2026-01-05T16:01", "time");
    wrong.put("2026-01-06", "time");
    wrong.put("05.01. 16:00", "time");
    wrong.put("************0011", "card");
    wrong.put("621095******0029", "card");
    wrong.put("621094*****0029", "card");
    wrong.put("****************", "card");
    wrong.forEach((value, field) -> fails(check, printed(field, value), ", got " + value));
  }

  private static Story printed(String field, String value) {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    story.answered(answer);
    Map<String, String> fields = Paper.receipt(tx, answer, "MERCHANT COPY", false);
    fields.put(field, value);
    return story.slip(fields, true);
  }

  @Test
  void finds_the_expiry_of_the_card_on_a_slip() {
    Story story = Story.ready();
    Tx tx = story.sale(1200);
    Message answer = story.answer(tx, "00");
    Map<String, String> fields = Paper.receipt(tx, answer, "MERCHANT COPY", false);
    fields.put("expiry", "3010");
    fails(check, story.answered(answer).slip(fields, true), "shows the expiry date");
  }

  @Test
  void finds_a_void_that_does_not_tell_what_it_voids() {
    Story story = Story.ready();
    Tx sale = story.sale(1200);
    Tx voided = story.voids(sale, story.approves(sale));
    Message answer = story.answer(voided, "00");
    Map<String, String> fields = Paper.receipt(voided, answer, "MERCHANT COPY", false);
    fields.remove("original");
    fails(
        check,
        story.answered(answer).slip(fields, true),
        "original voucher of slip 000003: expected 000002, got ");
  }

  @Test
  void finds_characters_that_the_printer_did_not_have() {
    for (String line : List.of("?????", "RMB \uFFFD")) {
      Story story = Story.ready();
      Tx tx = story.sale(1200);
      Message answer = story.answer(tx, "00");
      Map<String, String> fields = Paper.receipt(tx, answer, "MERCHANT COPY", false);
      story.answered(answer);
      story.saw(
          "printer",
          new Event.SlipPrinted(List.of(SlipLine.of(line)), Paper.reading(fields), true));
      fails(check, story, "has unreadable characters");
    }
  }
}
