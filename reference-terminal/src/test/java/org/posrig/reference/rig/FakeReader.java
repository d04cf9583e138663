package org.posrig.reference.rig;

import java.util.HexFormat;
import java.util.Optional;
import org.posrig.card.TestCard;
import org.posrig.card.Tracks;
import org.posrig.device.CardReader;
import org.posrig.device.DeviceFailed;
import org.posrig.device.DeviceFailed.Cause;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;

/// A card reader in memory.
public final class FakeReader implements CardReader {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private final CutPoints cuts;
  private Optional<TestCard> card = Optional.empty();
  private boolean contacts;
  private boolean open;
  private Position position = Position.NONE;
  private boolean shopperTakes = true;
  private boolean selected;
  public boolean stripeBad;
  public boolean chipMute;
  public boolean mute;
  public boolean jammed;

  FakeReader(CutPoints cuts) {
    this.cuts = cuts;
  }

  public void insert(TestCard given) {
    present(given, true);
  }

  public void swipe(TestCard given) {
    present(given, false);
  }

  private void present(TestCard given, boolean touching) {
    if (!open) throw new AssertionError("the shutter is closed");
    card = Optional.of(given);
    contacts = touching;
    position = Position.INSIDE;
    open = false;
  }

  public void shopperLeavesCard() {
    shopperTakes = false;
  }

  public void withdraw() {
    card = Optional.empty();
    position = Position.NONE;
    shopperTakes = true;
  }

  public boolean admits() {
    return open;
  }

  public Position where() {
    return position;
  }

  @Override
  public String name() {
    return "reader";
  }

  private void use(String what) {
    cuts.point("reader " + what);
    if (mute)
      throw new DeviceFailed(
          "reader", Sentence.plain(what), Cause.NO_ANSWER, Sentence.plain("nothing"));
  }

  @Override
  public void admit(Deadline deadline) {
    use("admit");
    open = true;
  }

  @Override
  public void deny(Deadline deadline) {
    use("deny");
    open = false;
  }

  @Override
  public Position position(Deadline deadline) {
    use("position");
    return position;
  }

  @Override
  public Tracks readTracks(Deadline deadline) {
    use("read tracks");
    if (stripeBad)
      throw new DeviceFailed(
          "reader", Sentence.plain("reading"), Cause.UNREADABLE, Sentence.plain("parity"));
    return card.orElseThrow().tracks();
  }

  @Override
  public byte[] powerChip(Deadline deadline) {
    use("power chip");
    if (chipMute || !contacts || card.orElseThrow().chip().isEmpty())
      throw new DeviceFailed(
          "reader", Sentence.plain("powering the chip"), Cause.UNREADABLE, Sentence.plain("mute"));
    selected = false;
    return HEX.parseHex("3B00");
  }

  @Override
  public byte[] exchange(byte[] command, Deadline deadline) {
    use("exchange");
    String hex = HEX.formatHex(command);
    TestCard inside = card.orElseThrow();
    String aid = inside.chip().orElseThrow().aid();
    if (hex.startsWith("00A404")) selected = hex.contains(aid);
    if (hex.startsWith("00A404")) return HEX.parseHex(selected ? "6F009000" : "6A82");
    if (!selected || !hex.startsWith("00B2010C")) return HEX.parseHex("6A83");
    String track = inside.tracks().two().replace('=', 'D');
    String value = track.length() % 2 == 0 ? track : track + "F";
    String tags =
        tag("57", value) + tag("5F34", inside.chip().orElseThrow().sequence().substring(1));
    return HEX.parseHex(tag("70", tags) + "9000");
  }

  private static String tag(String tag, String value) {
    return tag + "%02X".formatted(value.length() / 2) + value;
  }

  @Override
  public void giveBack(Deadline deadline) {
    use("give back");
    if (jammed)
      throw new DeviceFailed(
          "reader", Sentence.plain("moving the card"), Cause.JAMMED, Sentence.plain("card stands"));
    position = shopperTakes ? Position.NONE : Position.AT_MOUTH;
    if (shopperTakes) card = Optional.empty();
  }

  @Override
  public void close() {}
}
