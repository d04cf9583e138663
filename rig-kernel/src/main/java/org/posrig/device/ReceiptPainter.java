package org.posrig.device;

import java.util.List;

/// Draws a printed slip. Found by [java.util.ServiceLoader].
public interface ReceiptPainter {

  /// A picture as SVG; its text is text, so that a scan for secrets can read it.
  ///
  /// @param torn whether the paper ended or the power went before the cut
  String svg(List<Slip.SlipLine> paper, boolean torn);
}
