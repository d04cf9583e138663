package org.posrig.hosts.unionpay;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.posrig.card.TestCard;
import org.posrig.card.TestCardFile;
import org.posrig.hosts.crypto.Des;
import org.posrig.hosts.crypto.PinBlock;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.hosts.dialect.Codec;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.Unpacked;

/// Makes the requests of a measurement: sales of one cent with PIN and MAC, each with its own trace
/// number.
final class PlainTerminal {
  /// A test key.
  static final String MASTER = "0123456789ABCDEFFEDCBA9876543210";

  static final String TERMINAL = "10000001";
  static final String MERCHANT = "100000000000001";
  private static final String BATCH = "000001";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final byte[] TPDU = HEX.parseHex("6000030000");
  private static final byte[] HEADER = HEX.parseHex("603100310000");
  private static final int GROUP = 20;

  private final Codec codec = UnionPayTable.dialect().codec();
  private final TestCard card;
  private final AtomicInteger stan = new AtomicInteger();
  private final AtomicInteger sales = new AtomicInteger();

  PlainTerminal(TestCard card) {
    this.card = card;
  }

  /// @param home the folder with `benches/cards.yaml`
  static TestCard card(Path home) {
    return TestCardFile.read(home.resolve("benches/cards.yaml")).stream()
        .filter(card -> card.name().equals("debit card"))
        .findFirst()
        .orElseThrow();
  }

  /// For two working keys of double length.
  byte[] signIn() {
    return frame(codec.pack(identified("0800").with(60, "00" + BATCH + "003").with(63, "01 ")));
  }

  /// The keys in the answer to [#signIn].
  WorkingKeys keys(byte[] answer) {
    byte[] wrapped = HEX.parseHex(read(answer).field(62));
    return new WorkingKeys(key(wrapped, 0, 16), key(wrapped, GROUP, 8), Optional.empty());
  }

  private static Des key(byte[] wrapped, int at, int bytes) {
    byte[] clear = Des.ofHex(MASTER).decrypt(Arrays.copyOfRange(wrapped, at, at + bytes));
    return Des.ofHex(HEX.formatHex(clear));
  }

  byte[] sale(WorkingKeys keys) {
    sales.incrementAndGet();
    return frame(Signature.signed(codec, saleMessage(keys), keys));
  }

  private Message saleMessage(WorkingKeys keys) {
    String pin = new String(card.pin().reveal(), StandardCharsets.US_ASCII);
    return identified("0200")
        .with(3, "000000")
        .with(4, "000000000001")
        .with(22, "021")
        .with(25, "00")
        .with(26, "12")
        .with(35, card.tracks().two())
        .with(49, "156")
        .with(52, HEX.formatHex(PinBlock.encrypted(keys.pin(), card.pan(), pin)))
        .with(53, "2600000000000000")
        .with(60, "22" + BATCH + "00050");
  }

  /// An approval as long as the host's.
  byte[] approval(byte[] sale, WorkingKeys keys) {
    Message answer =
        read(sale)
            .as("0210")
            .without(22)
            .without(26)
            .without(35)
            .without(52)
            .without(53)
            .with(2, card.pan().digits())
            .with(12, "101112")
            .with(13, "0105")
            .with(37, "101112000001")
            .with(38, "A00001")
            .with(39, "00")
            .with(44, " ".repeat(22));
    return frame(Signature.signed(codec, answer, keys));
  }

  /// How many were made.
  int sales() {
    return sales.get();
  }

  private Message read(byte[] frame) {
    if (codec.unpack(UnionPayTable.dialect().frame().read(frame).orElseThrow().body())
        instanceof Unpacked.Whole(Message message)) return message;
    throw new IllegalStateException("a measurement got an answer that is not well formed");
  }

  private Message identified(String mti) {
    String number = String.format(Locale.ROOT, "%06d", stan.incrementAndGet());
    return Message.of(mti, Map.of(11, number, 41, TERMINAL, 42, MERCHANT));
  }

  private static byte[] frame(byte[] body) {
    return UnionPayTable.dialect().frame().frame(TPDU, HEADER, body).bytes();
  }
}
