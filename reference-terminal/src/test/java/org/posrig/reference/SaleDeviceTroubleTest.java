package org.posrig.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.posrig.device.CardReader.Position;
import org.posrig.device.Key;
import org.posrig.reference.rig.Bench;
import org.posrig.reference.rig.Cards;

/// Sales whose devices fail.
final class SaleDeviceTroubleTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void tells_of_failing_devices_and_recovers() {
    bench.on().pinPad.mute = true;
    bench.sale("1000", Cards.STRIPE).awaitReady("pin-pad-error");
    assertThat(bench.reader.where()).isEqualTo(Position.NONE);
    bench.pinPad.mute = false;
    bench.reader.mute = true;
    bench.press(Key.F1).await("amount").type("1000").awaitReady("reader-fault");
    bench.reader.mute = false;
    bench.printer.mute = true;
    bench.sale("1000", Cards.STRIPE).await("printer-fault");
    bench.press(Key.CANCEL).awaitReady("cancelled");
    assertThat(bench.host.requests("0200")).isEmpty();
    bench.printer.mute = false;
    bench.approvedSale("1000");
  }

  @Test
  void keeps_an_approval_when_the_card_is_stuck() {
    bench.on();
    bench.sale("1000", Cards.STRIPE).await("pin");
    bench.reader.jammed = true;
    bench.awaitReady("approved");
    assertThat(bench.panel.display()).contains("CARD IS STUCK");
    bench.press(Key.F1).await("amount").type("1000").awaitReady("reader-fault");
    bench.reader.jammed = false;
    bench.approvedSale("500");
  }
}
