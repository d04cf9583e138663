package org.posrig.reference.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.posrig.card.Pan;
import org.posrig.device.PinPad.PinEntry;
import org.posrig.reference.flow.CardData.Way;
import org.posrig.reference.iso.Codec;
import org.posrig.reference.iso.Message;
import org.posrig.reference.iso.WorkingKeys;
import org.posrig.reference.rig.Bench;
import org.posrig.reference.rig.ScriptedHost;
import org.posrig.secret.Secret;

final class RequestsTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String M3 =
      "007260000300006031003100000200302004C020C0981100000000000000100000000202100012336210948000000029A71306EBE8ABB056903130303030303031313030303030303030303030303031313536822257D8520A27C026100000000000000013220000010005003642334345454335";
  private static final WorkingKeys KEYS =
      new WorkingKeys(
          Secret.ofHex("9B3A7B883A100F73B4ABA2BB791C50E7"),
          Secret.ofHex("5ADC39F46164960E"),
          Secret.ofHex("17B9F1B1A1B2D33C00396833D152DA8E"));
  private static final CardData CARD =
      new CardData(
          new Pan("6210948000000029"),
          Way.STRIPE,
          "6210948000000029D3010201123456789",
          "",
          "3010",
          "");

  @Test
  void a_swiped_sale_has_the_golden_bytes() {
    try (Bench bench = new Bench()) {
      TerminalContext parts = TerminalContext.of(bench.setup());
      parts.memory().change(image -> image.with(image.session().signedIn(KEYS, "000001", 0)));
      PinEntry pin = new PinEntry.Entered(Secret.ofHex("822257D8520A27C0"));
      Message sale = new Requests(parts).sale(CARD, pin, 1000).with(11, "000002");
      byte[] frame = Codec.frame(Codec.sign(sale, ScriptedHost.MAC_KEY));
      assertThat(HEX.formatHex(frame)).isEqualTo(M3);
    }
  }

  @Test
  void tracks_travel_clear_when_the_host_gave_no_track_key() {
    try (Bench bench = new Bench()) {
      TerminalContext parts = TerminalContext.of(bench.setup());
      Message sale = new Requests(parts).sale(CARD, new PinEntry.Bypassed(), 1000);
      assertThat(sale.text(35)).isEqualTo(CARD.track2());
      assertThat(sale.field(53)).isEmpty();
    }
  }

  @Test
  void names_the_serial_number_with_its_length() {
    try (Bench bench = new Bench()) {
      Message signIn = new Requests(TerminalContext.of(bench.setup())).signIn("01", "PP000001");
      assertThat(
              new String(HEX.parseHex(signIn.text(62)), java.nio.charset.StandardCharsets.US_ASCII))
          .isEqualTo("Sequence No08PP000001");
    }
  }

  @Test
  void card_data_shows_no_secret() {
    assertThat(CARD).hasToString("STRIPE 621094******0029");
  }
}
