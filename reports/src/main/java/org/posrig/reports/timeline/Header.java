package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.posrig.reports.evidence.Markup;
import org.posrig.reports.evidence.ReportFormats;
import org.posrig.result.Outcome;
import org.posrig.result.RunInfo;
import org.posrig.result.ScenarioResult;
import org.posrig.text.Catalogue;

/// Name, bench, terminal, seed, verdict; and when it did not pass, why.
final class Header {
  private static final double BADGE = 132;

  private final Captions captions;
  private final Markup out;
  private final double right;
  private final Catalogue texts;

  Header(Captions captions, Markup out, double right, Catalogue texts) {
    this.captions = captions;
    this.out = out;
    this.right = right;
    this.texts = texts;
  }

  /// Draws and returns where it ends.
  double draw(ScenarioResult result, RunInfo run) {
    double room = right - 20 - BADGE - 16;
    double y = 28;
    for (String line : Text.wrap(texts.told(result.info().name()), 17, room, 2)) {
      captions.text(20, y, 0, line, "title", 16, Captions.START);
      y += 20;
    }
    captions.text(20, y, room, subtitle(result, run), "sub", 12, Captions.START);
    badge(result.outcome());
    String reason = texts.say(result.reason());
    if (result.outcome() == Outcome.PASSED || reason.isBlank()) return y + 10;
    for (String line : Text.wrap(reason, 14, right - 20, 2)) {
      y += 20;
      captions.text(20, y, 0, line, "reason", 13, Captions.START);
    }
    return y + 10;
  }

  private String subtitle(ScenarioResult result, RunInfo run) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                named("report.bench", run.bench()),
                run.terminal(),
                named("report.seed", Long.toString(run.seed()))));
    if (!run.defect().isBlank()) parts.add(named("report.defect", run.defect()));
    if (!result.info().symptoms().isEmpty()) parts.add(String.join(" ", result.info().symptoms()));
    parts.add(result.info().id());
    return String.join(" · ", parts);
  }

  private String named(String key, String value) {
    return texts.say(key) + " " + value;
  }

  // Colour and word; the outline tells them apart in black and white.
  private void badge(Outcome outcome) {
    String colour =
        switch (outcome) {
          case PASSED -> "#2f855a";
          case FAILED -> "#c53030";
          case INCONCLUSIVE -> "#b7791f";
          case SKIPPED -> "#718096";
        };
    double x = right - BADGE;
    double corner = outcome == Outcome.FAILED ? 2 : 13;
    out.leaf(
            "rect", "x", x, "y", 14.0, "width", BADGE, "height", 26.0, "rx", corner, "fill", colour)
        .line();
    captions.text(x + BADGE / 2, 32, 0, word(outcome), "badge", 13, Captions.MIDDLE);
  }

  private String word(Outcome outcome) {
    return ReportFormats.outcome(outcome, texts).toUpperCase(Locale.ROOT);
  }
}
