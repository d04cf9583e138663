package org.posrig.drivers.line;

import java.util.HashMap;
import java.util.Map;
import org.posrig.wire.Line;

class Pi4jLineTest extends LineContract {
  private final EmulatedHeader header = new EmulatedHeader();
  private final Pi4jLines lines = new Pi4jLines(Map.of("emulated", header::providers));
  private int bcm = 4;

  @Override
  Line open(String name, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("bcm", Integer.toString(bcm++));
    all.put("provider", "emulated");
    return lines.open(name, all);
  }
}
