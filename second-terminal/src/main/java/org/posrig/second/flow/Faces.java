package org.posrig.second.flow;

import org.posrig.second.host.Code;
import org.posrig.second.panel.Face;
import org.posrig.second.panel.Words;

/// What stands on the display after a decision of the host.
final class Faces {
  private Faces() {}

  static Face refused(Code code) {
    boolean retain = code.does() == Code.Does.RETAINS_CARD;
    Words words = retain ? Words.RETAIN_CARD : Words.NOT_ACCEPTED;
    return Face.of(words, "CODE " + code.number(), code.says());
  }
}
