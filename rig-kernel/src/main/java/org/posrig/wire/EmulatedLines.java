package org.posrig.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.posrig.text.Sentence;

/// Lines without hardware; setting `safe`: `low` (default) or `high`.
public final class EmulatedLines implements Lines {
  private static final String SAFE = "safe";

  @Override
  public String kind() {
    return "emulated-line";
  }

  @Override
  public List<Sentence> problems(Map<String, String> settings) {
    List<Sentence> problems = new ArrayList<>();
    for (String key : new TreeSet<>(settings.keySet()))
      if (!key.equals(SAFE)) problems.add(Sentence.of("wire.emulated-line.no-setting", key));
    if (!safe(settings).matches("low|high")) problems.add(Sentence.of("wire.safe", safe(settings)));
    return problems;
  }

  @Override
  public Line open(String name, Map<String, String> settings) {
    return new EmulatedLine(name, safe(settings).equals("high") ? Level.HIGH : Level.LOW);
  }

  private static String safe(Map<String, String> settings) {
    return settings.getOrDefault(SAFE, "low");
  }
}
