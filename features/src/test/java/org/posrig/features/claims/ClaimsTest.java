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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.posrig.history.Event;
import org.posrig.history.Event.Booked;
import org.posrig.history.Event.HostRestarted;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.PinChecked;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.history.Event.Settled;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.Event.Stage;
import org.posrig.history.Event.Totals;
import org.posrig.history.Event.Unbooked;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.history.Recorder;
import org.posrig.net.Direction;
import org.posrig.people.ScreenObserver;
import org.posrig.session.Rig;
import org.posrig.terminal.Phrase;
import org.posrig.terminal.TerminalModel;
import org.posrig.time.Deadline;
import org.posrig.time.VirtualClock;

/// Each claim against a history that bears it out and one that does not.
final class ClaimsTest {
  private static final TerminalModel MODEL =
      new TerminalModel(
          "toy",
          Map.of(),
          Map.of(),
          Phrase.of("READY"),
          Map.of("signature", Phrase.of("(SIGNATURE)")));

  private final List<Observation> seen = new ArrayList<>();

  @Test
  void books_are_what_was_booked_and_not_taken_back() {
    saw(booked("b1", 12000), booked("b2", 1500), new Unbooked("b1", "000002", "98"));
    holds(() -> claims().books().hold(1500, 1));
    holds(() -> claims().books().onceHeld(12000));
    fails(
        () -> claims().books().hold(0, 0),
        "the host's books should hold 0.00 in 0 sales, they hold 15.00 in 1 sale (waited 1.0 s)");
    fails(
        () -> claims().books().onceHeld(7),
        "should have booked 0.07 at some time; it booked [120.00, 15.00]");
    fails(() -> claims().books().neverHeldAnything(), "the host should have booked nothing");
  }

  @Test
  void a_void_empties_the_books_and_its_reversal_fills_them_again() {
    saw(booked("b1", 12000), new Booked("b2", "000003", "000001", "void", -12000, "", "", ""));
    holds(() -> claims().books().hold(0, 0));
    saw(new Unbooked("b2", "000003", "98"));
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
  void receipts_and_books_agree_by_vouchers() {
    saw(
        booked("b1", 12000),
        slip("MERCHANT COPY", "120.00", true),
        slip("CARDHOLDER COPY", "120.00", true));
    holds(() -> claims().books().agreeWithReceipts());
    saw(new Unbooked("b1", "000002", "98"));
    fails(
        () -> claims().books().agreeWithReceipts(),
        "the receipts tell of 1 sale, the host's books hold 0.00 in 0 sales");
  }

  @Test
  void both_copies_are_whole_slips_over_the_amount() {
    saw(slip("MERCHANT COPY", "120.00", true), slip("CARDHOLDER COPY", "120.00", false));
    fails(
        () -> claims().receipts().bothCopies(12000),
        "a card holder copy over 120.00 should lie in the tray");
    holds(() -> claims().receipts().torn());
    fails(() -> claims().receipts().none(), "no receipt should have been printed anything");
    fails(
        () -> claims().receipts().noneOver(12000),
        "no receipt should have been printed over 120.00");
    holds(() -> claims().receipts().noneOver(1));
    saw(slip("CARDHOLDER COPY", "120.00", true));
    fails(() -> claims().receipts().bothCopies(12000), "a merchant copy to be signed");
    saw(signed(slip("MERCHANT COPY", "120.00", true)));
    holds(() -> claims().receipts().bothCopies(12000));
  }

  @Test
  void a_reversal_is_known_by_its_reason_and_its_place() {
    saw(sent("0200", Map.of()), sent("0400", Map.of(39, "98")), sent("0200", Map.of()));
    holds(() -> claims().talk().reversedBecause("98"));
    holds(() -> claims().talk().reversed(1));
    holds(() -> claims().talk().reversedFirst());
    fails(
        () -> claims().talk().reversedBecause("A0"),
        "with reason A0 should have been sent; reasons sent: 98");
    fails(() -> claims().talk().reversed(2), "sent 2 time(s); reasons sent: 98");
    fails(() -> claims().talk().nothingSent(), "the terminal sent 0200, 0400, 0200");
    fails(() -> claims().talk().sentOnce("0200"), "one 0200 should have been sent, there were 2");
  }

  @Test
  void a_reversal_behind_the_next_payment_is_too_late() {
    saw(sent("0200", Map.of()), sent("0200", Map.of()), sent("0400", Map.of(39, "98")));
    fails(() -> claims().talk().reversedFirst(), "the terminal sent 0200, 0200, 0400");
  }

  @Test
  void a_settlement_balances_over_its_sum() {
    Totals totals = new Totals(15500, 2, 3500, 1);
    saw(new Settled("000001", totals, totals, true));
    holds(() -> claims().settlement().balanced(12000));
    fails(
        () -> claims().settlement().balanced(15500),
        "a settlement over 155.00 should have balanced");
    fails(() -> claims().settlement().notBalanced(), "a settlement should not have balanced");
    fails(() -> claims().settlement().uploaded(), "it sent no upload");
    saw(sent("0320", Map.of()));
    holds(() -> claims().settlement().uploaded());
  }

  @Test
  void the_display_is_read_word_by_word() {
    saw(new ScreenShowed("declined", true, List.of("DECLINED [51]", "RMB 1551.00")));
    holds(() -> claims().screen().says(Reaction.DECLINES));
    holds(() -> claims().screen().reads("51"));
    fails(() -> claims().screen().reads("55"), "nobody saw '55' on the display within 1.0 s");
    fails(
        () -> claims().screen().says(Reaction.APPROVES),
        "nobody saw that the terminal approves within 1.0 s");
    fails(
        () -> claims().screen().neverSays(Reaction.DECLINES),
        "should not have said that it declines");
  }

  @Test
  void a_pin_was_right_wrong_or_never_sent() {
    holds(() -> claims().talk().noPinSent());
    saw(new PinChecked("000002", false));
    holds(() -> claims().talk().pinFound(false));
    fails(() -> claims().talk().pinFound(true), "the host should have found a PIN right");
    fails(() -> claims().talk().noPinSent(), "no PIN should have reached the host");
  }

  private void saw(Event... events) {
    Arrays.stream(events).forEach(event -> seen.add(new Observation(Duration.ZERO, "test", event)));
  }

  private static Booked booked(String id, long cents) {
    return new Booked(id, "000002", "000001", "sale", cents, "", "", "");
  }

  private static SlipPrinted slip(String copy, String amount, boolean complete) {
    return new SlipPrinted(
        List.of(),
        Map.of("kind", "SALE", "copy", copy, "amount", amount, "voucher", "000002"),
        complete);
  }

  private static SlipPrinted signed(SlipPrinted slip) {
    Map<String, String> fields = new TreeMap<>(slip.fields());
    fields.put("signature", "SIGNATURE");
    return new SlipPrinted(slip.paper(), fields, slip.complete());
  }

  private static Message sent(String mti, Map<Integer, String> fields) {
    return new Message(1, Direction.TO_HOST, Stage.SENT, mti, fields, "right", 100);
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
      throw new UnsupportedOperationException("claims tell nothing");
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
    public void hide(String kind, String secret) {}
  }
}
