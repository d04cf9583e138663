package org.posrig.features.claims;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.posrig.device.Slip.SlipLine;
import org.posrig.history.Event;
import org.posrig.history.Event.Booked;
import org.posrig.history.Event.HostRestarted;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.PinChecked;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.history.Event.Settled;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.Event.Stage;
import org.posrig.history.Event.Unbooked;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.history.Recorder;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.MeaningBuilder;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.Phase;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.meaning.SlipReading;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;
import org.posrig.people.ScreenObserver;
import org.posrig.secret.SecretKind;
import org.posrig.session.Rig;
import org.posrig.terminal.AmountFormat;
import org.posrig.terminal.LinePattern;
import org.posrig.terminal.SlipModel;
import org.posrig.terminal.TerminalModel;
import org.posrig.time.Deadline;
import org.posrig.time.VirtualClock;

/// Each claim against a history that bears it out and one that does not.
final class ClaimsTest {
  private static final TerminalModel MODEL =
      new TerminalModel(
          "toy",
          Map.of(),
          List.of(),
          LinePattern.of("READY"),
          AmountFormat.PLAIN,
          TerminalModel.CODES,
          new SlipModel(
              "merchant-name",
              Map.of(),
              Map.of(),
              LinePattern.none(),
              Map.of(),
              Map.of(),
              "",
              AmountFormat.PLAIN,
              Map.of(SlipField.SIGNATURE, LinePattern.of("(SIGN)"))),
          "");

  private final List<Observation> seen = new ArrayList<>();

  @Test
  void books_are_what_was_booked_and_not_taken_back() {
    saw(
        booked("b1", 12000),
        booked("b2", 1500),
        new Unbooked("b1", "000002", ReversalReason.NO_ANSWER));
    holds(() -> claims().books().hold(1500, 1));
    holds(() -> claims().books().onceHeld(12000));
    fails(
        () -> claims().books().hold(0, 0),
        "host ledger: expected 0 sales, 0.00; has 1 sale, 15.00");
    fails(
        () -> claims().books().onceHeld(7),
        "host ledger: expected a booking of 0.07; the host booked sale #000002, 120.00; sale"
            + " #000002, 15.00");
    fails(
        () -> claims().books().neverHeldAnything(),
        "host ledger: expected no booking; the host booked sale #000002, 120.00; sale #000002,"
            + " 15.00");
  }

  @Test
  void a_void_empties_the_books_and_its_reversal_fills_them_again() {
    saw(
        booked("b1", 12000),
        new Booked("b2", "000003", "000001", TransactionKind.VOID, -12000, "", "", ""));
    holds(() -> claims().books().hold(0, 0));
    saw(new Unbooked("b2", "000003", ReversalReason.NO_ANSWER));
    holds(() -> claims().books().hold(12000, 1));
  }

  @Test
  void a_host_that_forgets_starts_with_empty_books() {
    saw(booked("b1", 12000), new HostRestarted(true));
    holds(() -> claims().books().hold(12000, 1));
    saw(new HostRestarted(false));
    holds(() -> claims().books().hold(0, 0));
  }

  @Test
  void refunds_and_completions_move_money_and_reservations_do_not() {
    saw(
        new Booked("b1", "000002", "000001", TransactionKind.AUTHORISATION, 9000, "", "", ""),
        new Booked("b2", "000003", "000001", TransactionKind.COMPLETION, 8000, "", "", ""),
        new Booked("b3", "000004", "000001", TransactionKind.REFUND, -2000, "", "", ""));
    holds(() -> claims().books().hold(6000, 1));
    fails(
        () -> claims().books().hold(8000, 1),
        "host ledger: expected 1 sale, 80.00; has 1 sale, 60.00");
  }

  @Test
  void receipts_and_books_agree_by_vouchers() {
    saw(
        booked("b1", 12000),
        slip(SlipCopy.MERCHANT, "120.00", true),
        slip(SlipCopy.HOLDER, "120.00", true));
    holds(() -> claims().books().agreeWithReceipts());
    saw(new Unbooked("b1", "000002", ReversalReason.NO_ANSWER));
    fails(
        () -> claims().books().agreeWithReceipts(), "receipts: 1 sale; host ledger: 0 sales, 0.00");
  }

  @Test
  void both_copies_are_whole_slips_for_the_amount() {
    saw(slip(SlipCopy.MERCHANT, "120.00", true), slip(SlipCopy.HOLDER, "120.00", false));
    fails(
        () -> claims().receipts().bothCopies(12000),
        "expected a card holder copy for 120.00; slips printed: sale 120.00, merchant copy;"
            + " sale 120.00, card holder copy, torn");
    holds(() -> claims().receipts().torn());
    fails(
        () -> claims().receipts().none(),
        "expected no slip; slips printed: sale 120.00, merchant copy; ");
    fails(
        () -> claims().receipts().noneFor(12000),
        "expected no receipt for 120.00; slips printed: ");
    holds(() -> claims().receipts().noneFor(1));
    saw(slip(SlipCopy.HOLDER, "120.00", true));
    fails(
        () -> claims().receipts().bothCopies(12000),
        "expected a merchant copy to be signed; slips printed: ");
    saw(signed(slip(SlipCopy.MERCHANT, "120.00", true)));
    holds(() -> claims().receipts().bothCopies(12000));
  }

  @Test
  void a_reversal_is_known_by_its_reason_and_its_place() {
    saw(sent(TransactionKind.SALE), sent(TransactionKind.REVERSAL), sent(TransactionKind.SALE));
    holds(() -> claims().conversation().reversedBecause(ReversalReason.NO_ANSWER));
    holds(() -> claims().conversation().reversed(1));
    holds(() -> claims().conversation().reversedFirst());
    fails(
        () -> claims().conversation().reversedBecause(ReversalReason.WRONG_MAC),
        "expected a reversal, reason: wrong MAC; reversals sent: reversal #000002, no answer");
    fails(() -> claims().conversation().reversed(2), "reversals: expected 2; the terminal sent 1");
    fails(
        () -> claims().conversation().nothingSent(),
        "expected nothing sent to the host; the terminal sent sale #000002; reversal #000002; sale"
            + " #000002");
    fails(
        () -> claims().conversation().sentOnce(TransactionKind.SALE),
        "expected one sale request; the terminal sent 2");
  }

  @Test
  void a_reversal_behind_the_next_payment_is_too_late() {
    saw(sent(TransactionKind.SALE), sent(TransactionKind.SALE), sent(TransactionKind.REVERSAL));
    fails(
        () -> claims().conversation().reversedFirst(),
        "expected the reversal before the next payment; the terminal sent sale #000002; sale"
            + " #000002; reversal #000002");
  }

  @Test
  void a_settlement_balances_by_its_net_sum() {
    BatchTotals totals = new BatchTotals(15500, 2, 3500, 1);
    saw(new Settled("000001", totals, totals, true));
    holds(() -> claims().settlement().balanced(12000));
    fails(
        () -> claims().settlement().balanced(15500),
        "expected one settlement balanced, net 155.00;"
            + " settlements: batch 000001: 2 debits 155.00, 1 credit 35.00, balanced");
    fails(
        () -> claims().settlement().notBalanced(),
        "expected a settlement that does not balance; settlements: batch 000001: ");
    fails(
        () -> claims().settlement().uploaded(), "expected a batch upload; the terminal sent none");
    saw(sent(TransactionKind.UPLOAD));
    holds(() -> claims().settlement().uploaded());
  }

  @Test
  void settlements_are_said_in_words() {
    BatchTotals totals = new BatchTotals(0, 0, 2000, 1);
    saw(new Settled("000001", totals, totals, true));
    fails(
        () -> claims().settlement().balanced(1500),
        "expected one settlement balanced, net 15.00;"
            + " settlements: batch 000001: no debits, 1 credit 20.00, balanced");
  }

  @Test
  void a_slip_of_a_shop_with_a_chinese_name_is_not_chinese() {
    saw(chineseSlip("SALE", "测试商户", "CARD NO: 1", "AMOUNT: 120.00"));
    fails(() -> claims().receipts().chinese(12000), "expected a Chinese slip for 120.00");
    saw(chineseSlip("消费", "SHOP", "卡号: 1", "金额: 120.00"));
    holds(() -> claims().receipts().chinese(12000));
  }

  private static SlipPrinted chineseSlip(String... lines) {
    SlipPrinted slip = slip(SlipCopy.MERCHANT, "120.00", true);
    return new SlipPrinted(Stream.of(lines).map(SlipLine::of).toList(), slip.reading(), true);
  }

  @Test
  void the_display_is_read_word_by_word() {
    saw(
        new ScreenShowed(
            ScreenMeaning.DECLINED,
            true,
            List.of("DECLINED [51]", "RMB 1551.00"),
            List.of(155100L),
            List.of("51")));
    holds(() -> claims().screen().says(Reaction.DECLINES));
    holds(() -> claims().screen().reads("51"));
    fails(
        () -> claims().screen().reads("55"),
        "the display did not show '55' within 1.0 s; it showed \"declined\" last");
    fails(
        () -> claims().screen().says(Reaction.APPROVES),
        "the display did not show \"approved\" within 1.0 s; it showed \"declined\" last");
    fails(
        () -> claims().screen().neverSays(Reaction.DECLINES),
        "the display should not have shown \"declined\"");
  }

  @Test
  void a_pin_was_right_wrong_or_never_sent() {
    holds(() -> claims().conversation().noPinSent());
    saw(new PinChecked("000002", false));
    holds(() -> claims().conversation().pinFound(false));
    fails(
        () -> claims().conversation().pinFound(true),
        "expected a right PIN at the host; PINs that the host checked: wrong in #000002");
    fails(
        () -> claims().conversation().noPinSent(),
        "expected no PIN at the host; PINs that the host checked: wrong in #000002");
  }

  private void saw(Event... events) {
    Arrays.stream(events).forEach(event -> seen.add(new Observation(Duration.ZERO, "test", event)));
  }

  private static Booked booked(String id, long cents) {
    return new Booked(id, "000002", "000001", TransactionKind.SALE, cents, "", "", "");
  }

  private static SlipPrinted slip(SlipCopy copy, String amount, boolean complete) {
    return new SlipPrinted(
        List.of(),
        new SlipReading(
            SlipKind.SALE,
            copy,
            false,
            BatchResult.UNSAID,
            Map.of(SlipField.AMOUNT, amount, SlipField.VOUCHER, "000002")),
        complete);
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

  private static Message sent(TransactionKind kind) {
    Meaning meaning =
        new MeaningBuilder(kind, Phase.REQUEST)
            .numbers(Numbers.of("000002", "000001"))
            .reason(
                kind == TransactionKind.REVERSAL ? ReversalReason.NO_ANSWER : ReversalReason.UNSAID)
            .build();
    return new Message(1, Direction.TO_HOST, Stage.SENT, meaning, "", Map.of(), 100);
  }

  private static void holds(ThrowingCallable claim) {
    assertThatCode(claim).doesNotThrowAnyException();
  }

  private static void fails(ThrowingCallable claim, String because) {
    assertThatThrownBy(claim).isInstanceOf(AssertionError.class).hasMessageContaining(because);
  }

  private Claims claims() {
    VirtualClock clock = new VirtualClock((_, _) -> {});
    Recorder recorder = new Told(seen);
    Rig rig =
        (Rig)
            Proxy.newProxyInstance(
                Rig.class.getClassLoader(),
                new Class<?>[] {Rig.class},
                (_, method, _) ->
                    switch (method.getName()) {
                      case "recorder" -> recorder;
                      case "clock" -> clock;
                      case "patience" -> Duration.ofSeconds(1);
                      case "model" -> MODEL;
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    return Claims.at(rig, new ScreenObserver(rig));
  }

  /// A history to which nothing comes any more.
  private record Told(List<Observation> seen) implements Recorder {
    @Override
    public void saw(String where, Event event) {
      throw new UnsupportedOperationException("claims record nothing");
    }

    @Override
    public History history() {
      return new History(seen);
    }

    @Override
    public int mark() {
      return seen.size();
    }

    @Override
    public Optional<Observation> await(
        int fromMark, Predicate<Observation> test, Deadline deadline) {
      return Optional.empty();
    }

    @Override
    public void hide(SecretKind kind, String secret) {}
  }
}
