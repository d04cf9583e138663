package org.posrig.hosts.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.hosts.KeptRecorder;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.acquirer.Calendar;
import org.posrig.hosts.acquirer.HostService;
import org.posrig.hosts.acquirer.Issuer;
import org.posrig.hosts.crypto.Des;
import org.posrig.hosts.crypto.KeyMaker;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.Unpacked;
import org.posrig.hosts.transport.HostReply;

/// The same host, spoken to in characters, without TPDU and header, with another processing code
/// and its numbers in other places.
class OtherCodingTest {
  @TempDir private Path folder;

  private Dialect dialect;
  private HostService host;

  private void open() throws IOException {
    HostSettings settings = HostSettings.of(settings());
    dialect = settings.dialect();
    UnionPayState state =
        new UnionPayState(
            settings,
            new Calendar(new HostBench.StillClock()),
            new Issuer(TestDrawer.cards()),
            new KeyMaker(new SplittableRandom(7), 8),
            new KeyRing());
    host = new HostService(state, new UnionPayDesk(state), new KeptRecorder());
  }

  private Map<String, String> settings() throws IOException {
    Map<String, String> settings = new TreeMap<>(TestDrawer.settings());
    settings.put("table", table().toString());
    return settings;
  }

  private Path table() throws IOException {
    try (InputStream in = Dialect.class.getResourceAsStream("unionpay.xml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Files.writeString(
          folder.resolve("own.xml"),
          text.replace(
                  "prefix=\"bin2\" tpdu=\"yes\" swapped=\"yes\" header=\"6\"",
                  "prefix=\"ascii4\" tpdu=\"no\"")
              .replace(
                  "type=\"bcd\" digits=\"bcd\" lengths=\"bcd\" bytes=\"raw\" text=\"ascii\""
                      + " bitmap=\"raw\"",
                  "type=\"ascii\" digits=\"ascii\" lengths=\"ascii\" bytes=\"hex\" bitmap=\"hex\"")
              .replace(
                  "kind=\"SALE\" mti=\"0200\" processing=\"000000\"",
                  "kind=\"SALE\" mti=\"0200\" processing=\"00x000\"")
              .replace("length=\"512\"", "length=\"256\""));
    }
  }

  private Message ask(byte[] body) {
    byte[] frame = dialect.frame().frame(new byte[0], new byte[0], body).bytes();
    HostReply reply = host.take(1, frame);
    assertThat(reply).isInstanceOf(HostReply.Answer.class);
    HostReply.Answer answer = (HostReply.Answer) reply;
    assertThat(answer.late()).isEqualTo(Duration.ZERO);
    byte[] back = dialect.frame().read(answer.frame().bytes()).orElseThrow().body();
    return ((Unpacked.Whole) dialect.codec().unpack(back)).message();
  }

  @Test
  void signs_in_and_sells() throws IOException {
    open();
    Message common = Message.of("0800", Map.of(41, "10000001", 42, "100000000000001"));
    Message signIn = common.with(11, "000001").with(60, "00000001003").with(63, "01 ");
    Message signedIn = ask(dialect.codec().pack(signIn));
    byte[] wrapped = HexFormat.of().parseHex(signedIn.field(62));
    Des master = Des.ofHex(TestDrawer.MASTER);
    WorkingKeys keys =
        new WorkingKeys(key(master, wrapped, 0, 16), key(master, wrapped, 20, 8), Optional.empty());
    Message sale =
        common
            .as("0200")
            .with(3, "003000")
            .with(4, "000000001200")
            .with(11, "000002")
            .with(22, "022")
            .with(25, "00")
            .with(35, TestDrawer.DEBIT + "=3010201123456789")
            .with(49, "156")
            .with(60, "22000001000");

    assertThat(signedIn.field(39)).isEqualTo("00");
    assertThat(ask(Signature.signed(dialect.codec(), sale, keys)).field(39)).isEqualTo("00");
    assertThat(host.live()).hasSize(1);
  }

  private static Des key(Des master, byte[] wrapped, int at, int bytes) {
    byte[] clear = master.decrypt(java.util.Arrays.copyOfRange(wrapped, at, at + bytes));
    return Des.ofHex(HexFormat.of().formatHex(clear));
  }
}
