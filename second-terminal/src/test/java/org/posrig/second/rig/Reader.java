package org.posrig.second.rig;

import java.util.HexFormat;
import java.util.Optional;
import org.posrig.card.TestCard;
import org.posrig.card.Tracks;
import org.posrig.device.CardReader;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;

/// A card reader in memory, and a shopper who takes his card at once.
public final class Reader implements CardReader {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private Optional<TestCard> card = Optional.empty();
  private boolean open;
  public boolean chipMute;

  Reader() {}

  void insert(TestCard given) {
    card = Optional.of(given);
    open = false;
  }

  boolean admits() {
    return open;
  }

  @Override
  public String name() {
    return "reader";
  }

  @Override
  public void admit(Deadline deadline) {
    open = true;
  }

  @Override
  public void deny(Deadline deadline) {
    open = false;
  }

  @Override
  public Position position(Deadline deadline) {
    return card.isPresent() ? Position.INSIDE : Position.NONE;
  }

  @Override
  public Tracks readTracks(Deadline deadline) {
    return card.orElseThrow().tracks();
  }

  @Override
  public byte[] powerChip(Deadline deadline) {
    if (chipMute || card.orElseThrow().chip().isEmpty())
      throw new DeviceFailed(
          name(), Sentence.plain("powering the chip"), Cause.UNREADABLE, Sentence.plain("mute"));
    return HEX.parseHex("3B00");
  }

  @Override
  public byte[] exchange(byte[] command, Deadline deadline) {
    String hex = HEX.formatHex(command);
    TestCard inside = card.orElseThrow();
    String application = inside.chip().orElseThrow().aid();
    if (hex.startsWith("00A404"))
      return HEX.parseHex(hex.contains(application) ? "6F009000" : "6A82");
    if (!hex.startsWith("00B2010C")) return HEX.parseHex("6A83");
    String track = inside.tracks().two().replace('=', 'D');
    String whole = track.length() % 2 == 0 ? track : track + "F";
    String tags = tag("57", whole) + tag("5F34", "01");
    return HEX.parseHex(tag("70", tags) + "9000");
  }

  private static String tag(String tag, String value) {
    return tag + HEX.toHexDigits((byte) (value.length() / 2)) + value;
  }

  @Override
  public void giveBack(Deadline deadline) {
    card = Optional.empty();
  }

  @Override
  public void close() {}
}
