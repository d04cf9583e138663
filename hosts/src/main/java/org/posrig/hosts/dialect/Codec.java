package org.posrig.hosts.dialect;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jpos.iso.ISOBasePackager;
import org.jpos.iso.ISOException;
import org.jpos.iso.ISOFieldPackager;
import org.jpos.iso.ISOMsg;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Messages to bytes and back, by jPOS's packagers in the dialect's order. Strict: what it would
/// not have written in the same bytes is not well formed.
public final class Codec {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private final Map<Integer, FieldRow> rows;
  private final ISOBasePackager packager;
  private final RecentMessages recent = new RecentMessages();

  Codec(Map<Integer, FieldRow> rows, Writing writing) {
    this.rows = rows;
    this.packager = new TablePackager(rows, writing);
  }

  /// For a jPOS channel that wants one.
  public ISOBasePackager packager() {
    return packager;
  }

  /// @throws IllegalArgumentException a field that the dialect does not have, or that cannot
  ///     hold its value
  public byte[] pack(Message message) {
    message.fields().forEach(this::check);
    try {
      ISOMsg msg = new ISOMsg(message.mti());
      msg.setPackager(packager);
      for (Map.Entry<Integer, String> field : message.fields().entrySet())
        set(msg, field.getKey(), field.getValue());
      return msg.pack();
    } catch (ISOException e) {
      throw new IllegalArgumentException("packing " + message + ": " + e.getMessage(), e);
    }
  }

  private void check(int number, String value) {
    FieldRow row = rows.get(number);
    if (row == null) throw new IllegalArgumentException("the dialect has no F" + number);
    if (!row.takes(value))
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "F%d (%s) is %s, %d characters do not fit",
              number,
              row.name(),
              row.format(),
              value.length()));
  }

  private void set(ISOMsg msg, int number, String value) {
    FieldRow row = row(number);
    if (row.isRaw()) msg.set(number, HEX.parseHex(value));
    else msg.set(number, row.isPackedTrack() ? nibbles(value) : value);
  }

  /// jPOS writes the characters that follow the digits (`:` to `?`) as the nibbles A to F, and
  /// letters wrongly.
  private static String nibbles(String track) {
    StringBuilder result = new StringBuilder(track);
    for (int at = 0; at < track.length(); at++)
      if (track.charAt(at) >= 'A') result.setCharAt(at, (char) (track.charAt(at) - 'A' + ':'));
    return result.toString();
  }

  private FieldRow row(int number) {
    FieldRow row = rows.get(number);
    if (row == null) throw new IllegalArgumentException("the dialect has no F" + number);
    return row;
  }

  public Unpacked unpack(byte[] body) {
    return recent.of(body, this::takenApart);
  }

  private Unpacked takenApart(byte[] body) {
    ISOMsg msg = new ISOMsg();
    try {
      int used = packager.unpack(msg, body);
      Message message = message(msg);
      if (used != body.length)
        return new Unpacked.Part(
            message, Sentence.of("garbage.too-long", Value.text(body.length - used)));
      return canonical(message, body);
    } catch (ISOException | RuntimeException e) {
      return partOf(msg, body);
    }
  }

  private Unpacked canonical(Message message, byte[] body) {
    for (Map.Entry<Integer, String> field : message.fields().entrySet())
      if (!row(field.getKey()).takes(field.getValue()))
        return new Unpacked.Part(message, Sentence.of("garbage.field", Value.text(field.getKey())));
    return Arrays.equals(pack(message), body)
        ? new Unpacked.Whole(message)
        : new Unpacked.Part(message, Sentence.of("garbage.pad"));
  }

  private Unpacked partOf(ISOMsg msg, byte[] body) {
    try {
      Message soFar = message(msg);
      int next = soFar.fields().isEmpty() ? 2 : soFar.fields().lastKey() + 1;
      return new Unpacked.Part(
          soFar, Sentence.of("garbage.cut-off", Value.text(next), Value.text(body.length)));
    } catch (ISOException | RuntimeException e) {
      return new Unpacked.Nothing(Sentence.of("garbage.no-type", Value.text(body.length)));
    }
  }

  private Message message(ISOMsg msg) throws ISOException {
    SortedMap<Integer, String> fields = new TreeMap<>();
    for (int number = 2; number <= FieldRow.LAST; number++)
      if (msg.hasField(number)) fields.put(number, text(msg, number));
    return new Message(msg.getMTI(), fields);
  }

  private String text(ISOMsg msg, int number) {
    return row(number).isRaw() ? HEX.formatHex(msg.getBytes(number)) : msg.getString(number);
  }

  /// jPOS's packager with the dialect's fields.
  private static final class TablePackager extends ISOBasePackager {
    private static final int FIRST_HALF = 64;

    TablePackager(Map<Integer, FieldRow> rows, Writing writing) {
      int highest = rows.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
      int last = highest > FIRST_HALF ? FieldRow.LAST : FIRST_HALF;
      ISOFieldPackager[] packagers = new ISOFieldPackager[last + 1];
      packagers[0] = FieldPackagers.type(writing);
      packagers[1] = FieldPackagers.bitmap(writing, last);
      rows.values().forEach(row -> packagers[row.number()] = FieldPackagers.of(row));
      setFieldPackager(packagers);
    }
  }
}
