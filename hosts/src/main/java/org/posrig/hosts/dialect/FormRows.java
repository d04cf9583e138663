package org.posrig.hosts.dialect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.posrig.hosts.dialect.SumsLayout.Slot;
import org.posrig.hosts.dialect.SumsLayout.Sum;
import org.posrig.hosts.dialect.Writing.Bytes;
import org.posrig.hosts.dialect.Writing.Digits;
import org.posrig.hosts.dialect.Writing.Text;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// The rows of a table file that say how messages stand on the wire and where they say what. What
/// the file leaves out is as in a model.
final class FormRows {
  private static final String SUM = "[a-z-]+:\\d{1,2}";
  private static final int WIDEST = 18;
  private final DialectForm model;
  private Optional<FrameForm> frame = Optional.empty();
  private Writing writing = Writing.PACKED;
  private final List<Place> places = new ArrayList<>();
  private final List<SumsLayout> totals = new ArrayList<>();
  private Optional<Set<Integer>> echo = Optional.empty();
  private final List<Spot> spots = new ArrayList<>();

  /// What a row says to stand in a field.
  ///
  /// @param to its last character; 0 for the whole field
  private record Spot(TableElement row, int field, int to) {}

  FormRows(DialectForm model) {
    this.model = model;
  }

  DialectForm whole() {
    return new DialectForm(
        frame.orElse(model.frame()),
        places.isEmpty() ? model.places() : new Places(places),
        totals.isEmpty() ? model.totals() : totals,
        echo.orElse(model.echo()));
  }

  /// Reports what would stand in a field that the file does not have, or behind the end of one.
  void look(Map<Integer, FieldRow> fields) {
    for (Spot spot : spots)
      if (!fields.containsKey(spot.field))
        wrong(spot, Sentence.of("table.no-such-field", spot.row.tag(), "" + spot.field));
      else if (spot.to > fields.get(spot.field).characters())
        wrong(spot, behindEnd(spot, fields.get(spot.field).characters()));
  }

  private static Sentence behindEnd(Spot spot, int characters) {
    return Sentence.of(
        "table.behind-end",
        Value.text(spot.row.tag()),
        Value.text(spot.to),
        Value.text(spot.field),
        Value.text(characters));
  }

  private static void wrong(Spot spot, Sentence what) {
    spot.row.problems().accept(what);
  }

  Writing writing() {
    return writing;
  }

  Runnable frame(TableElement element) {
    FrameForm read =
        new FrameForm(
            element.constant("prefix", FrameForm.Prefix.class, FrameForm.Prefix.BIN2),
            element.yes("tpdu", true),
            element.yes("swapped", true),
            element.has("header") ? element.number("header") : 0);
    return () -> frame = Optional.of(read);
  }

  /// @param first whether no field was read before
  Runnable message(TableElement element, boolean first) {
    if (!first) element.problems().accept(Sentence.of("table.message-first"));
    Writing read =
        new Writing(
            element.choice("type", Digits.class, Digits.BCD),
            element.choice("digits", Digits.class, Digits.BCD),
            element.choice("lengths", Digits.class, Digits.BCD),
            element.choice("bytes", Bytes.class, Bytes.RAW),
            element.choice("text", Text.class, Text.ASCII),
            element.choice("bitmap", Bytes.class, Bytes.RAW));
    return () -> {
      if (read.type() == Digits.BINARY || read.digits() == Digits.BINARY)
        throw new BadTable(Sentence.of("table.binary-lengths"));
      writing = read;
    };
  }

  /// As the whole file, unless the field says something else.
  Writing writing(TableElement element) {
    return new Writing(
        writing.type(),
        element.choice("digits", Digits.class, writing.digits()),
        element.choice("lengths", Digits.class, writing.lengths()),
        element.choice("bytes", Bytes.class, writing.bytes()),
        element.choice("text", Text.class, writing.text()),
        writing.bitmap());
  }

  static Writing.Pad pad(TableElement element) {
    boolean before = "before".equals(element.word("pad", List.of("before", "after"), "before"));
    boolean f = element.has("fill") && "F".equals(element.word("fill", List.of("0", "F"), "0"));
    return new Writing.Pad(before, f ? 'F' : '0');
  }

  Runnable place(TableElement element) {
    Place.What what = element.constant("what", Place.What.class, Place.What.BATCH);
    int field = element.number("field");
    int from = element.has("from") ? element.number("from") : 0;
    int to = element.has("to") ? element.number("to") : 0;
    Set<String> types = element.words("mti", "\\d{4}", Sentence.of("table.types"));
    Set<String> is = element.words("is", "\\S+", Sentence.none());
    return () -> {
      if (from > to || (from == 0 && to > 0)) throw new BadTable(Sentence.of("table.place-range"));
      places.add(new Place(what, types, field, from, to, is));
      spots.add(new Spot(element, field, to));
    };
  }

  Runnable totals(TableElement element) {
    int field = element.number("field");
    Set<String> known = new LinkedHashSet<>();
    for (Sum sum : Sum.values()) known.add(word(sum));
    List<Slot> slots = new ArrayList<>();
    for (String slot : List.of(element.text("sums").strip().split("\\s+")))
      if (!slot.isEmpty()) slot(slot, known, element).ifPresent(slots::add);
    return () -> {
      SumsLayout layout = new SumsLayout(field, slots);
      totals.add(layout);
      spots.add(new Spot(element, field, layout.width()));
    };
  }

  private static Optional<Slot> slot(String slot, Set<String> known, TableElement element) {
    String name = slot.split(":", 2)[0];
    if (!slot.matches(SUM) || width(slot) < 1 || width(slot) > WIDEST)
      element.problems().accept(Sentence.of("table.sum-form", slot));
    else if (!known.contains(name))
      element
          .problems()
          .accept(Sentence.of("table.sum-unknown", name).then(Nearest.of(name, known)));
    else return Optional.of(new Slot(sum(name), width(slot)));
    return Optional.empty();
  }

  private static int width(String slot) {
    return Integer.parseInt(slot.substring(slot.indexOf(':') + 1));
  }

  private static Sum sum(String name) {
    return Sum.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String word(Sum sum) {
    return sum.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Runnable answer(TableElement element) {
    Set<Integer> fields = new LinkedHashSet<>();
    for (String number : element.words("echo", "\\d{1,3}", Sentence.of("table.fields")))
      if (number.matches("\\d{1,3}")) fields.add(Integer.parseInt(number));
    return () -> echo = Optional.of(fields);
  }
}
