package org.posrig.reference.flow;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// BER-TLV as chips send it: every primitive tag with its value, templates opened.
final class Tlv {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private final byte[] bytes;
  private final Map<String, String> tags = new TreeMap<>();

  private Tlv(byte[] bytes) {
    this.bytes = bytes;
  }

  /// What could be read; reading ends where the bytes stop making sense.
  static Map<String, String> flat(byte[] bytes) {
    Tlv tlv = new Tlv(bytes);
    tlv.read(0, bytes.length);
    return tlv.tags;
  }

  private void read(int from, int end) {
    int at = from;
    while (at < end) {
      boolean template = (bytes[at] & 0x20) != 0;
      int tagEnd = tagEnd(at);
      if (tagEnd >= end) return;
      int first = bytes[tagEnd] & 0xFF;
      int valueAt = first == 0x81 ? tagEnd + 2 : tagEnd + 1;
      if (first > 0x81 || valueAt > end) return;
      int length = first == 0x81 ? bytes[tagEnd + 1] & 0xFF : first;
      if (valueAt + length > end) return;
      if (template) read(valueAt, valueAt + length);
      else
        tags.put(HEX.formatHex(bytes, at, tagEnd), HEX.formatHex(bytes, valueAt, valueAt + length));
      at = valueAt + length;
    }
  }

  private int tagEnd(int at) {
    int end = at + 1;
    if ((bytes[at] & 0x1F) != 0x1F) return end;
    while (end < bytes.length && (bytes[end] & 0x80) != 0) end++;
    return end + 1;
  }
}
