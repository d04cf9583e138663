package org.posrig.drivers.line;

import java.util.Map;
import org.posrig.wire.EmulatedLines;
import org.posrig.wire.Line;

class EmulatedLineTest extends LineContract {
  @Override
  Line open(String name, Map<String, String> settings) {
    return new EmulatedLines().open(name, settings);
  }
}
