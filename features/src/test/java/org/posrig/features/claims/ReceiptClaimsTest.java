package org.posrig.features.claims;

import static org.posrig.features.claims.ToldHistory.fails;
import static org.posrig.features.claims.ToldHistory.holds;
import static org.posrig.features.claims.ToldHistory.slip;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.posrig.device.Slip.SlipLine;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipReading;

/// Claims about receipts, each against a history that bears it out and one that does not.
final class ReceiptClaimsTest {
  private final ToldHistory told = new ToldHistory();

  @Test
  void both_copies_are_whole_slips_for_the_amount() {
    told.saw(slip(SlipCopy.MERCHANT, "120.00", true), slip(SlipCopy.HOLDER, "120.00", false));
    fails(
        () -> told.claims().receipts().bothCopies(12000),
        "expected a card holder copy for 120.00; slips printed: sale 120.00, merchant copy;"
            + " sale 120.00, card holder copy, torn");
    holds(() -> told.claims().receipts().torn());
    fails(
        () -> told.claims().receipts().none(),
        "expected no slip; slips printed: sale 120.00, merchant copy; ");
    fails(
        () -> told.claims().receipts().noneFor(12000),
        "expected no receipt for 120.00; slips printed: ");
    holds(() -> told.claims().receipts().noneFor(1));
    told.saw(slip(SlipCopy.HOLDER, "120.00", true));
    fails(
        () -> told.claims().receipts().bothCopies(12000),
        "expected a merchant copy to be signed; slips printed: ");
    told.saw(signed(slip(SlipCopy.MERCHANT, "120.00", true)));
    holds(() -> told.claims().receipts().bothCopies(12000));
  }

  @Test
  void a_slip_of_a_shop_with_a_chinese_name_is_not_chinese() {
    told.saw(chineseSlip("SALE", "测试商户", "CARD NO: 1", "AMOUNT: 120.00"));
    fails(() -> told.claims().receipts().chinese(12000), "expected a Chinese slip for 120.00");
    told.saw(chineseSlip("消费", "SHOP", "卡号: 1", "金额: 120.00"));
    holds(() -> told.claims().receipts().chinese(12000));
  }

  private static SlipPrinted chineseSlip(String... lines) {
    SlipPrinted slip = slip(SlipCopy.MERCHANT, "120.00", true);
    return new SlipPrinted(Stream.of(lines).map(SlipLine::of).toList(), slip.reading(), true);
  }

  private static SlipPrinted signed(SlipPrinted slip) {
    SlipReading read = slip.reading();
    Map<SlipField, String> fields = new TreeMap<>(read.fields());
    fields.put(SlipField.SIGNATURE, "SIGN");
    return new SlipPrinted(
        slip.paper(),
        new SlipReading(read.kind(), read.copy(), read.duplicate(), read.result(), fields),
        slip.complete());
  }
}
