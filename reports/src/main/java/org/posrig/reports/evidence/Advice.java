package org.posrig.reports.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.posrig.result.ScenarioInfo;

/// Likely causes and what to do, from the symptom catalogue.
public final class Advice {
  private Advice() {}

  public static void write(Markup body, ScenarioInfo scenario) {
    List<Symptom> symptoms =
        scenario.symptoms().stream().flatMap(id -> Symptom.of(id).stream()).toList();
    if (symptoms.isEmpty()) return;
    body.element("h3", "What this scenario plays in the field, and what helps there 对应的现场现象与处理")
        .open("ul");
    for (Symptom symptom : symptoms)
      body.open("li")
          .element("b", symptom.id())
          .text(" " + symptom.english() + " " + symptom.chinese())
          .close();
    body.close().line();
    remedies(body, symptoms);
  }

  /// Each once, with the symptoms that it helps against.
  private static void remedies(Markup body, List<Symptom> symptoms) {
    Map<Symptom.Remedy, List<String>> against = new LinkedHashMap<>();
    for (Symptom symptom : symptoms)
      for (Symptom.Remedy remedy : symptom.remedies())
        against.computeIfAbsent(remedy, _ -> new ArrayList<>()).add(symptom.id());
    if (against.isEmpty()) return;
    body.open("ul");
    against.forEach((remedy, ids) -> remedy(body, remedy, ids));
    body.close().line();
  }

  private static void remedy(Markup body, Symptom.Remedy remedy, List<String> ids) {
    String helps = " (" + String.join(", ", ids) + ")";
    body.open("li").text("→ " + remedy.english() + " " + remedy.chinese() + helps);
    if (!remedy.caution().isEmpty()) body.leaf("br").element("i", "⚠ " + remedy.caution());
    body.close();
  }
}
