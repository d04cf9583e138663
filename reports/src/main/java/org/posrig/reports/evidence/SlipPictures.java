package org.posrig.reports.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.posrig.device.ReceiptPainter;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.EventText;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// Slips as pictures beside their text. The painter comes from a driver; without one there is the
/// text alone.
public final class SlipPictures {
  private final List<ReceiptPainter> painters;

  private SlipPictures(List<ReceiptPainter> painters) {
    this.painters = painters;
  }

  public static SlipPictures found() {
    return new SlipPictures(
        ServiceLoader.load(ReceiptPainter.class).stream()
            .map(ServiceLoader.Provider::get)
            .limit(1)
            .toList());
  }

  public static SlipPictures by(ReceiptPainter painter) {
    return new SlipPictures(List.of(painter));
  }

  /// All slips of a scenario on one page, each picture beside its text and what was read from it;
  /// empty when nothing was printed.
  public Optional<String> page(History history, Catalogue texts) {
    Markup body = new Markup();
    int number = 0;
    for (Observation seen : history.seen())
      if (seen.event() instanceof SlipPrinted slip) section(body, seen, slip, ++number, texts);
    return number == 0
        ? Optional.empty()
        : Optional.of(Page.of(texts, texts.say("report.slips"), body));
  }

  private void section(
      Markup body, Observation seen, SlipPrinted slip, int number, Catalogue texts) {
    body.element("h1", title(seen, slip, number, texts)).open("div", "class", "beside");
    painters.forEach(painter -> picture(body, painter.svg(slip.paper(), !slip.complete())));
    body.open("div").element("pre", String.join("\n", slip.lines())).open("table");
    slip.reading()
        .fields()
        .forEach(
            (field, value) ->
                body.open("tr")
                    .element("td", texts.say(Value.word(field)))
                    .element("td", texts.say(EventText.value(field, value)), "class", "value")
                    .close());
    body.close().close().close();
  }

  private static void picture(Markup body, String svg) {
    body.open("div").raw(svg.replaceFirst("^\\s*<\\?xml[^>]*>", "")).close();
  }

  private static String title(Observation seen, SlipPrinted slip, int number, Catalogue texts) {
    List<Value> words = new ArrayList<>();
    words.add(Value.text(SlipText.title(slip.reading(), texts)));
    SlipText.copy(slip.reading(), texts).map(Value::text).ifPresent(words::add);
    SlipText.duplicate(slip.reading(), texts).map(Value::text).ifPresent(words::add);
    SlipText.result(slip.reading(), texts).map(Value::text).ifPresent(words::add);
    if (!slip.complete()) words.add(Value.part("report.slip.torn"));
    words.add(Value.text(ReportFormats.moment(seen.at())));
    return texts.say("report.slip", Value.text(number), Value.listed(words));
  }
}
