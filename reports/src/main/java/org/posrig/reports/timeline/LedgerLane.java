package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.posrig.history.Event.Booked;
import org.posrig.history.Event.Settled;
import org.posrig.history.Event.Unbooked;
import org.posrig.reports.evidence.ReportFormats;
import org.posrig.reports.timeline.Shape.Point;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// What the host's books charge the card holder: a line that steps.
record LedgerLane(SortedMap<Integer, Entry> entries, Catalogue texts) implements Lane {
  private static final double LINE_HEIGHT = 26;

  /// @param balance in cents, after it
  record Entry(long balance, String text) {}

  static LedgerLane of(TimelineModel scene) {
    SortedMap<Integer, Entry> entries = new TreeMap<>();
    Map<String, Booked> live = new LinkedHashMap<>();
    long balance = 0;
    Catalogue texts = scene.texts();
    for (int i = 0; i < scene.end(); i++) {
      switch (scene.event(i)) {
        case Booked booked -> {
          live.put(booked.id(), booked);
          balance += booked.cents();
          entries.put(
              i, new Entry(balance, says("report.booked", booked.cents(), booked.kind(), texts)));
        }
        case Unbooked undone -> {
          Booked booked = live.remove(undone.id());
          long cents = booked == null ? 0 : booked.cents();
          balance -= cents;
          entries.put(
              i, new Entry(balance, says("report.unbooked", -cents, undone.reason(), texts)));
        }
        case Settled settled ->
            entries.put(
                i,
                new Entry(
                    balance,
                    texts.say(settled.balanced() ? "report.settled" : "report.settled.not")));
        // only these move or close the books
        default -> {}
      }
    }
    return new LedgerLane(entries, texts);
  }

  private static String says(String key, long cents, Enum<?> word, Catalogue texts) {
    return texts.say(key, Value.text(ReportFormats.signedMoney(cents)), Value.word(word));
  }

  @Override
  public String key() {
    return "report.lane.ledger";
  }

  @Override
  public SortedSet<Integer> anchors() {
    return new TreeSet<>(entries.keySet());
  }

  @Override
  public Strip layout(Axis axis) {
    Draft draft = new Draft(axis, 3, 3);
    entries.forEach((at, entry) -> draft.note(axis.x(at) + 4, entry.text(), Ink.MONEY));
    double top = 3 + draft.rowsUsed() * 17 + 4;
    draft.add(
        new Shape.Stroke(
            steps(axis, top),
            Ink.MONEY,
            2.2,
            Shape.End.NONE,
            false,
            texts.say("report.ledger.title")));
    draft.add(zero(top, axis.right()));
    return new Strip(top + LINE_HEIGHT + 6, draft.strip(0).shapes());
  }

  private Shape.Stroke zero(double top, double right) {
    double y = y(0, top);
    return new Shape.Stroke(
        List.of(new Point(Axis.LEFT, y), new Point(right, y)),
        Ink.QUIET,
        0.6,
        Shape.End.NONE,
        true,
        "0.00");
  }

  private List<Point> steps(Axis axis, double top) {
    List<Point> points = new ArrayList<>();
    points.add(new Point(Axis.LEFT, y(0, top)));
    entries.forEach(
        (at, entry) -> {
          double x = axis.x(at);
          points.add(new Point(x, points.getLast().y()));
          points.add(new Point(x, y(entry.balance(), top)));
        });
    points.add(new Point(axis.right(), points.getLast().y()));
    return List.copyOf(points);
  }

  private double y(long balance, double top) {
    long high = Math.max(0, entries.values().stream().mapToLong(Entry::balance).max().orElse(0));
    long low = Math.min(0, entries.values().stream().mapToLong(Entry::balance).min().orElse(0));
    double range = Math.max(1, high - low);
    return top + LINE_HEIGHT * (high == low ? 1 : (high - balance) / range);
  }
}
