package org.posrig.reports.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.posrig.result.ScenarioInfo;
import org.posrig.text.Catalogue;

/// Likely causes and what to do, from the symptom catalogue.
public final class Advice {
  private Advice() {}

  public static void write(Markup body, ScenarioInfo scenario, Catalogue texts) {
    List<Symptom> symptoms =
        scenario.symptoms().stream().flatMap(id -> Symptom.of(id).stream()).toList();
    if (symptoms.isEmpty()) return;
    body.element("h3", texts.say("report.advice")).open("ul");
    for (Symptom symptom : symptoms)
      body.open("li")
          .element("b", symptom.id())
          .text(" " + symptom.name().in(texts.language()))
          .close();
    body.close().line();
    remedies(body, symptoms, texts);
  }

  /// Each once, with the symptoms that it helps against.
  private static void remedies(Markup body, List<Symptom> symptoms, Catalogue texts) {
    Map<Symptom.Remedy, List<String>> against = new LinkedHashMap<>();
    for (Symptom symptom : symptoms)
      for (Symptom.Remedy remedy : symptom.remedies())
        against.computeIfAbsent(remedy, _ -> new ArrayList<>()).add(symptom.id());
    if (against.isEmpty()) return;
    body.open("ul");
    against.forEach((remedy, ids) -> remedy(body, remedy, ids, texts));
    body.close().line();
  }

  private static void remedy(
      Markup body, Symptom.Remedy remedy, List<String> ids, Catalogue texts) {
    String helps = " (" + String.join(" ", ids) + ")";
    body.open("li").text("→ " + remedy.action().in(texts.language()) + helps);
    if (!remedy.caution().isEmpty())
      body.leaf("br").element("i", "⚠ " + remedy.caution().in(texts.language()));
    body.close();
  }
}
