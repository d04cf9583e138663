package org.posrig.reports.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.net.Direction;
import org.posrig.reports.evidence.MessageTrip;
import org.posrig.reports.evidence.ReportFormats;
import org.posrig.text.Value;

/// The terminal waits for an answer that does not come.
///
/// @param from where the last thing on the way was seen
/// @param to where the terminal gave up
record Silence(int from, int to, String says) {
  private static final Duration NOTICEABLE = Duration.ofSeconds(1);

  static List<Silence> of(TimelineModel scene) {
    List<Silence> silences = new ArrayList<>();
    for (MessageTrip passage : scene.passages()) {
      if (passage.message().direction() == Direction.TO_HOST
          && passage.sent() != MessageTrip.NOWHERE) add(scene, passage, passage.sent(), silences);
    }
    return List.copyOf(silences);
  }

  private static void add(TimelineModel scene, MessageTrip request, int sent, List<Silence> into) {
    int gaveUp = gaveUp(scene, sent);
    if (gaveUp < 0 || answered(scene, request, gaveUp)) return;
    Duration waited = scene.at(gaveUp).minus(scene.at(sent));
    if (waited.compareTo(NOTICEABLE) >= 0)
      into.add(
          new Silence(
              lastSeen(scene, sent, gaveUp),
              gaveUp,
              scene.texts().say("report.silence", Value.text(ReportFormats.seconds(waited)))));
  }

  private static int gaveUp(TimelineModel scene, int sent) {
    for (int i = sent + 1; i < scene.end(); i++)
      if (scene.event(i) instanceof ScreenShowed screen
          && ScreenRole.of(screen.meaning()) != ScreenRole.WORKS) return i;
    return -1;
  }

  private static boolean answered(TimelineModel scene, MessageTrip request, int before) {
    return scene.passages().stream()
        .filter(passage -> passage.message().direction() == Direction.TO_TERMINAL)
        .filter(passage -> passage.position() > request.position())
        .anyMatch(
            passage -> passage.delivered() != MessageTrip.NOWHERE && passage.delivered() < before);
  }

  private static int lastSeen(TimelineModel scene, int sent, int gaveUp) {
    int last = sent;
    for (MessageTrip passage : scene.passages()) {
      if (passage.delivered() < gaveUp) last = Math.max(last, passage.delivered());
      if (passage.sent() < gaveUp) last = Math.max(last, passage.sent());
    }
    return last;
  }
}
