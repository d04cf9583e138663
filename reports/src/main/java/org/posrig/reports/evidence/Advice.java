package org.posrig.reports.evidence;

import java.util.List;
import org.posrig.run.ScenarioInfo;

/// Likely causes and what to do, from the symptom catalogue.
public final class Advice {
  private Advice() {}

  public static void write(Markup body, ScenarioInfo scenario) {
    List<Symptom> symptoms =
        scenario.symptoms().stream().flatMap(id -> Symptom.of(id).stream()).toList();
    if (symptoms.isEmpty()) return;
    body.element("h3", "What this scenario plays in the field, and what helps there 对应的现场现象与处理")
        .open("ul");
    symptoms.forEach(symptom -> symptom(body, symptom));
    body.close().line();
  }

  private static void symptom(Markup body, Symptom symptom) {
    body.open("li")
        .element("b", symptom.id())
        .text(" " + symptom.english() + " " + symptom.chinese());
    if (!symptom.remedies().isEmpty()) body.open("ul");
    for (Symptom.Remedy remedy : symptom.remedies()) {
      body.open("li").text("→ " + remedy.english() + " " + remedy.chinese());
      if (!remedy.caution().isEmpty()) body.leaf("br").element("i", "⚠ " + remedy.caution());
      body.close();
    }
    if (!symptom.remedies().isEmpty()) body.close();
    body.close();
  }
}
