package org.posrig.reference.defect;

import java.time.Duration;
import java.util.Set;
import org.posrig.device.Key;
import org.posrig.meaning.SlipField;
import org.posrig.reference.iso.Message;
import org.posrig.reference.rig.Bench;
import org.posrig.reference.rig.Cards;
import org.posrig.reference.rig.FakePrinter.Printed;

/// What several situations have in common.
final class Strokes {
  private Strokes() {}

  static void unanswered(Bench bench) {
    if (bench.panel.display().isEmpty()) bench.on();
    bench.host.when("0200", bench.host.silence());
    bench.sale("1000", Cards.STRIPE);
    bench.awaitAnyReady();
  }

  static String result(Bench bench) {
    bench.sale("1000", Cards.STRIPE).await("processing");
    bench.awaitAnyReady();
    return bench.meaning();
  }

  static void again(Bench bench) {
    bench.powerOff();
    bench.powerOn();
    bench.clock.pass(Duration.ofSeconds(10));
  }

  static String notBalanced(String totals) {
    return totals.substring(0, 30) + "2" + totals.substring(31);
  }

  static String move(Bench bench, String address) {
    String before = bench.host.address;
    bench.powerOff();
    bench.host.address = address;
    bench.powerOn().awaitReady("idle");
    return before;
  }

  static void voidSale(Bench bench) {
    bench.press(Key.F2).await("supervisor").type("1234").await("voucher").type("2");
    bench.await("confirm-void").press(Key.ENTER).awaitReady("approved");
  }

  static String field(Bench bench, SlipField field) {
    Printed slip = bench.printer.printed().getLast();
    return bench.reading(slip).field(field);
  }

  static boolean sameNumberTwice(Bench bench) {
    var numbers = bench.host.requests().stream().map((Message m) -> m.text(11)).toList();
    return Set.copyOf(numbers).size() < numbers.size();
  }
}
