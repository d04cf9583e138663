package org.posrig.second.flow;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// BER-TLV: reads what a chip says, and writes field 55.
final class Tags {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int TEMPLATE = 0x20;
  private static final int LONG_TAG = 0x1F;
  private final Map<String, String> values = new LinkedHashMap<>();

  /// Takes every tag that is whole, those in templates too; where the bytes stop making sense, it
  /// stops.
  void add(byte[] data) {
    int at = 0;
    while (at < data.length) {
      int tagEnd = (data[at] & LONG_TAG) == LONG_TAG ? at + 2 : at + 1;
      if (tagEnd >= data.length) return;
      boolean isLong = (data[tagEnd] & 0xFF) == 0x81;
      int start = isLong ? tagEnd + 2 : tagEnd + 1;
      if (start > data.length) return;
      int end = start + (data[start - 1] & 0xFF);
      if (end > data.length) return;
      byte[] value = Arrays.copyOfRange(data, start, end);
      if ((data[at] & TEMPLATE) != 0) add(value);
      else values.put(HEX.formatHex(data, at, tagEnd), HEX.formatHex(value));
      at = end;
    }
  }

  /// @param value hexadecimal
  Tags with(String tag, String value) {
    values.put(tag, value);
    return this;
  }

  /// Hexadecimal, or nothing at all.
  String get(String tag) {
    return values.getOrDefault(tag, "");
  }

  /// All of them as bytes, hexadecimal, in the order in which they came.
  String written() {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (tag, value) ->
            text.append(tag).append(HEX.toHexDigits((byte) (value.length() / 2))).append(value));
    return text.toString();
  }
}
