package org.posrig.reports.timeline;

import java.time.Duration;
import java.util.List;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.reports.evidence.MessageTrip;
import org.posrig.text.Catalogue;

/// A history as the lanes read it: by position, so that what happened at one instant keeps its
/// order.
///
/// @param texts in the reader's language
record TimelineModel(History history, Duration took, List<MessageTrip> passages, Catalogue texts) {
  static TimelineModel of(History history, Duration took, Catalogue texts) {
    return new TimelineModel(history, took, MessageTrip.of(history), texts);
  }

  /// One past the last position: the end of the scenario.
  int end() {
    return history.seen().size();
  }

  Observation seen(int position) {
    return history.seen().get(position);
  }

  Event event(int position) {
    return seen(position).event();
  }

  Duration at(int position) {
    List<Observation> seen = history.seen();
    if (position < seen.size()) return seen.get(position).at();
    if (seen.isEmpty()) return took;
    Duration last = seen.getLast().at();
    return took.compareTo(last) > 0 ? took : last;
  }

  /// Where the rig began to close, or the end.
  int closing() {
    for (int i = 0; i < end(); i++) if (event(i) instanceof Event.ClosingBegan) return i;
    return end();
  }
}
