package org.posrig.hosts.unionpay;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.posrig.card.Pan;
import org.posrig.hosts.TestDrawer;
import org.posrig.hosts.crypto.Des;
import org.posrig.hosts.crypto.PinBlock;
import org.posrig.hosts.crypto.TrackCipher;
import org.posrig.hosts.crypto.WorkingKeys;
import org.posrig.hosts.dialect.Codec;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.hosts.dialect.Unpacked;

/// Makes requests and reads answers as a terminal would, message by message.
final class ScriptedTerminal {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final byte[] TPDU = HEX.parseHex("6000030000");
  private static final byte[] HEADER = HEX.parseHex("603100310000");
  private final Codec codec = UnionPayTable.dialect().codec();
  Optional<WorkingKeys> keys = Optional.empty();
  String batch = "000001";
  private int stan;

  String nextStan() {
    return "%06d".formatted(++stan);
  }

  String stan() {
    return "%06d".formatted(stan);
  }

  Message signIn(String networkCode) {
    return identified("0800")
        .with(11, nextStan())
        .with(60, "00" + batch + networkCode)
        .with(63, "01 ");
  }

  Message manage(String networkCode) {
    return identified("0820").with(11, nextStan()).with(60, "00" + batch + networkCode);
  }

  Message sale(String pan, long cents) {
    return cardholder(trade("000000", "22").with(4, "%012d".formatted(cents)), pan, TestDrawer.PIN);
  }

  Message balance(String pan) {
    return cardholder(trade("310000", "01"), pan, TestDrawer.PIN);
  }

  Message voiding(String originalStan, long cents) {
    return trade("200000", "23").with(4, "%012d".formatted(cents)).with(61, batch + originalStan);
  }

  Message reversal(String stan, long cents, String reason) {
    return trade("000000", "22")
        .as("0400")
        .with(11, stan)
        .with(4, "%012d".formatted(cents))
        .with(39, reason);
  }

  Message settlement(long debit, int debits, long credit, int credits) {
    String block = "%012d%03d%012d%03d0".formatted(debit, debits, credit, credits);
    String none = "%030d0".formatted(0);
    return identified("0500")
        .with(11, nextStan())
        .with(48, block + none)
        .with(49, "156")
        .with(60, "00" + batch + "201");
  }

  Message upload(String networkCode, String list) {
    return identified("0320")
        .with(11, nextStan())
        .with(48, list)
        .with(60, "00" + batch + networkCode);
  }

  static String entry(String stan, String pan, long cents) {
    return "00" + stan + "0".repeat(20 - pan.length()) + pan + "%012d".formatted(cents);
  }

  private Message trade(String processing, String type) {
    return identified("0200")
        .with(3, processing)
        .with(11, nextStan())
        .with(22, "021")
        .with(25, "00")
        .with(49, "156")
        .with(60, type + batch + "00050");
  }

  Message cardholder(Message message, String pan, String pin) {
    WorkingKeys mine = keys.orElseThrow();
    String track = pan + "=3010201123456789";
    byte[] block = PinBlock.encrypted(mine.pin(), new Pan(pan), pin);
    String f35 = mine.track().map(key -> TrackCipher.encrypt(key, track)).orElse(track);
    return message
        .with(26, "12")
        .with(35, f35)
        .with(52, HEX.formatHex(block))
        .with(53, mine.track().isPresent() ? "2610000000000000" : "2600000000000000");
  }

  private static Message identified(String mti) {
    return Message.of(mti, Map.of(41, "10000001", 42, "100000000000001"));
  }

  /// The request's frame, signed when the terminal has keys and the request is one that is signed.
  byte[] frame(Message message) {
    boolean signed = message.mti().equals("0200") || message.mti().equals("0400");
    byte[] body =
        signed && keys.isPresent()
            ? Signature.signed(codec, message, keys.get())
            : codec.pack(message);
    return UnionPayTable.dialect().frame().frame(TPDU, HEADER, body).bytes();
  }

  byte[] frame(Message message, UnaryOperator<byte[]> bodyChange) {
    MessageFrame right = UnionPayTable.dialect().frame().read(frame(message)).orElseThrow();
    return right.with(bodyChange.apply(right.body())).bytes();
  }

  Message read(byte[] frame) {
    MessageFrame whole = UnionPayTable.dialect().frame().read(frame).orElseThrow();
    if (codec.unpack(whole.body()) instanceof Unpacked.Whole(Message message)) return message;
    throw new AssertionError("an answer that is not well formed");
  }

  boolean signedRightly(byte[] frame) {
    byte[] body = UnionPayTable.dialect().frame().read(frame).orElseThrow().body();
    return keys.orElseThrow().signs(Signature.mab(body), read(frame).field(64));
  }

  /// Takes the keys of a sign-in answer as they are, without looking at their check values.
  void takeKeys(Message answer) {
    byte[] f62 = HEX.parseHex(answer.field(62));
    int group = f62.length == 24 ? 12 : 20;
    Des pik = key(f62, 0, group - 4);
    boolean shortMac =
        Arrays.equals(Arrays.copyOfRange(f62, group + 8, group + group - 4), new byte[group - 12]);
    Des mak = key(f62, group, shortMac ? 8 : group - 4);
    keys =
        Optional.of(
            new WorkingKeys(
                pik,
                mak,
                f62.length == 60 ? Optional.of(key(f62, 2 * group, 16)) : Optional.empty()));
    batch = answer.field(60).substring(2, 8);
  }

  private static Des key(byte[] f62, int at, int bytes) {
    byte[] clear = Des.ofHex(TestDrawer.MASTER).decrypt(Arrays.copyOfRange(f62, at, at + bytes));
    return Des.ofHex(HEX.formatHex(clear));
  }

  /// What the check values in F62 say about the keys.
  static boolean checkValuesRight(Message answer, WorkingKeys keys) {
    Map<Integer, byte[]> groups = new TreeMap<>();
    byte[] f62 = HEX.parseHex(answer.field(62));
    int group = f62.length == 24 ? 12 : 20;
    for (int end = group; end <= f62.length; end += group)
      groups.put(end, Arrays.copyOfRange(f62, end - 4, end));
    return Arrays.equals(groups.get(group), keys.pin().checkValue())
        && Arrays.equals(groups.get(2 * group), keys.mac().checkValue())
        && keys.track()
            .map(key -> Arrays.equals(groups.get(3 * group), key.checkValue()))
            .orElse(true);
  }
}
