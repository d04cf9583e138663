package org.posrig.reports.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.posrig.history.Event.Booked;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.EventText;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipReading;
import org.posrig.reports.evidence.ReportFormats;
import org.posrig.reports.evidence.SlipText;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// A slip and its further copies, printed one after the other.
///
/// @param lines the few that fit a small picture
record SlipDrawings(int position, List<String> lines, int copies, boolean torn, String title) {
  private static final int LINE = 20;
  private static final int MOST = 4;

  static List<SlipDrawings> of(TimelineModel scene) {
    List<SlipDrawings> all = new ArrayList<>();
    SlipPrinted before = null;
    for (int i = 0; i < scene.end(); i++) {
      if (!(scene.event(i) instanceof SlipPrinted slip)) continue;
      if (before != null && copyOf(before, slip)) all.add(oneMore(all.removeLast()));
      else
        all.add(
            new SlipDrawings(
                i,
                small(slip, scene.texts()),
                1,
                !slip.complete(),
                String.join("\n", slip.lines())));
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
        && !a.field(SlipField.VOUCHER).isEmpty()
        && same(a, b, SlipField.VOUCHER)
        && same(a, b, SlipField.AMOUNT)
        && a.reading().kind() == b.reading().kind()
        && a.reading().duplicate() == b.reading().duplicate();
  }

  private static boolean same(SlipPrinted a, SlipPrinted b, SlipField field) {
    return a.field(field).equals(b.field(field));
  }

  private static List<String> small(SlipPrinted slip, Catalogue texts) {
    List<String> read = read(slip.reading(), texts);
    List<String> lines = read.size() >= 2 ? read : printed(slip);
    return lines.stream().limit(MOST).map(line -> TextWidth.shorten(line, 1, LINE * 0.63)).toList();
  }

  private static List<String> read(SlipReading slip, Catalogue texts) {
    List<String> lines = new ArrayList<>();
    lines.add(SlipText.title(slip, texts));
    lines.add(slip.field(SlipField.CARD));
    lines.add(texts.say(EventText.value(SlipField.ENTRY, slip.field(SlipField.ENTRY))));
    lines.add(slip.field(SlipField.AMOUNT));
    SlipText.result(slip, texts).ifPresent(lines::add);
    SlipText.duplicate(slip, texts).ifPresent(lines::add);
    lines.removeIf(String::isBlank);
    return lines;
  }

  private static List<String> printed(SlipPrinted slip) {
    return slip.lines().stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /// Bookings without a slip, shown at the booking.
  static SortedMap<Integer, String> missing(TimelineModel scene) {
    TreeSet<String> printed = new TreeSet<>();
    scene.history().all(SlipPrinted.class).forEach(slip -> printed.addAll(numbers(slip)));
    SortedMap<Integer, String> missing = new TreeMap<>();
    for (int i = 0; i < scene.end(); i++)
      if (scene.event(i) instanceof Booked booked && !printed.contains(booked.trace()))
        missing.put(
            i,
            scene.texts().say("report.no-slip", Value.text(ReportFormats.trace(booked.trace()))));
    return missing;
  }

  private static List<String> numbers(SlipPrinted slip) {
    return List.of(slip.field(SlipField.VOUCHER), slip.field(SlipField.TRACE));
  }
}
