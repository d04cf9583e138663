package org.posrig.reports.evidence;

import java.util.List;
import org.posrig.history.EventText;
import org.posrig.history.Observation;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// Observations that show something, in words.
public final class EvidenceText {
  private EvidenceText() {}

  /// `+2.410 s link: 0200 #000012 sent, MAC valid`, one for each.
  public static List<String> of(List<Observation> evidence, Catalogue texts) {
    return evidence.stream().map(seen -> of(seen, texts)).toList();
  }

  static String of(Observation seen, Catalogue texts) {
    return texts.say(
        "report.evidence",
        Value.text(ReportFormats.moment(seen.at())),
        Value.text(channel(seen, texts)),
        new Value.Part(EventText.of(seen.event())));
  }

  /// Where something was observed: the word for a channel of the rig; a lab's device keeps its
  /// name.
  public static String channel(Observation seen, Catalogue texts) {
    return texts.texts().getOrDefault("report.channel." + seen.where(), seen.where());
  }
}
