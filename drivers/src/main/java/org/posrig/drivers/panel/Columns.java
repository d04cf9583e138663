package org.posrig.drivers.panel;

import org.posrig.device.OperatorPanel;

/// What a display of 24 columns has room for: a character of one byte in GB18030 takes one, any
/// other two.
final class Columns {
  private Columns() {}

  /// Cuts off what does not fit.
  static String cut(String line) {
    int left = OperatorPanel.COLUMNS;
    int end = 0;
    while (end < line.length()) {
      int point = line.codePointAt(end);
      left -= point < 0x80 ? 1 : 2;
      if (left < 0) break;
      end += Character.charCount(point);
    }
    return line.substring(0, end);
  }
}
