package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.posrig.history.Event.Booked;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.reports.evidence.ReportFormats;

/// A slip and its further copies, printed one after the other.
///
/// @param lines the few that fit a small picture
record SlipDrawings(int position, List<String> lines, int copies, boolean torn, String title) {
  private static final int LINE = 20;

  static List<SlipDrawings> of(TimelineModel scene) {
    List<SlipDrawings> all = new ArrayList<>();
    SlipPrinted before = null;
    for (int i = 0; i < scene.end(); i++) {
      if (!(scene.event(i) instanceof SlipPrinted slip)) continue;
      if (before != null && copyOf(before, slip)) all.add(oneMore(all.removeLast()));
      else
        all.add(
            new SlipDrawings(i, small(slip), 1, !slip.complete(), String.join("\n", slip.lines())));
      before = slip;
    }
    return List.copyOf(all);
  }

  private static SlipDrawings oneMore(SlipDrawings slip) {
    return new SlipDrawings(slip.position, slip.lines, slip.copies + 1, slip.torn, slip.title);
  }

  private static boolean copyOf(SlipPrinted a, SlipPrinted b) {
    return a.complete()
        && b.complete()
        && !a.field("voucher").isEmpty()
        && same(a, b, "voucher")
        && same(a, b, "kind")
        && same(a, b, "duplicate")
        && same(a, b, "amount");
  }

  private static boolean same(SlipPrinted a, SlipPrinted b, String field) {
    return a.field(field).equals(b.field(field));
  }

  private static List<String> small(SlipPrinted slip) {
    Map<String, String> fields = slip.fields();
    String amount = slip.field("amount");
    List<String> chosen =
        List.of(
            (slip.field("kind") + " " + ReportFormats.trace(slip.field("voucher"))).strip(),
            slip.field("card") + (fields.containsKey("entry") ? " /" + slip.field("entry") : ""),
            amount.isEmpty() ? slip.field("result") : "RMB " + amount,
            slip.field("duplicate"));
    List<String> lines = chosen.stream().filter(line -> !line.isBlank()).toList();
    List<String> shown =
        lines.size() >= 2
            ? lines
            : slip.lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(4)
                .toList();
    return shown.stream().limit(4).map(line -> TextWidth.shorten(line, 1, LINE * 0.63)).toList();
  }

  /// Bookings that no slip speaks of; told at the booking.
  static SortedMap<Integer, String> missing(TimelineModel scene) {
    TreeSet<String> printed = new TreeSet<>();
    scene.history().all(SlipPrinted.class).map(slip -> slip.field("voucher")).forEach(printed::add);
    SortedMap<Integer, String> missing = new TreeMap<>();
    for (int i = 0; i < scene.end(); i++)
      if (scene.event(i) instanceof Booked booked && !printed.contains(booked.stan()))
        missing.put(i, "no slip for " + ReportFormats.trace(booked.stan()));
    return missing;
  }
}
