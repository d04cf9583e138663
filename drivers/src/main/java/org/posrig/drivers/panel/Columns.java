package org.posrig.drivers.panel;

import org.posrig.device.OperatorPanel;

/// What a display of 24 columns has room for: a character of one byte in GB18030 takes one, any
/// other two.
final class Columns {
  private Columns() {}

  /// Cuts off what does not fit.
  static String cut(String line) {
    StringBuilder fits = new StringBuilder();
    int[] left = {OperatorPanel.COLUMNS};
    line.codePoints()
        .takeWhile(point -> (left[0] -= width(point)) >= 0)
        .forEach(fits::appendCodePoint);
    return fits.toString();
  }

  private static int width(int point) {
    return Character.toString(point).getBytes(PanelMessages.TEXT).length == 1 ? 1 : 2;
  }
}
