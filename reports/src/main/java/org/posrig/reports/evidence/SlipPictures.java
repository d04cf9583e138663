package org.posrig.reports.evidence;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.posrig.device.ReceiptPainter;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;

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
  public Optional<String> page(History history) {
    Markup body = new Markup();
    int number = 0;
    for (Observation seen : history.seen())
      if (seen.event() instanceof SlipPrinted slip) section(body, seen, slip, ++number);
    return number == 0 ? Optional.empty() : Optional.of(Page.of("Receipts 签购单", body));
  }

  private void section(Markup body, Observation seen, SlipPrinted slip, int number) {
    body.element("h1", title(seen, slip, number)).open("div", "class", "beside");
    painters.forEach(painter -> picture(body, painter.svg(slip.paper(), !slip.complete())));
    body.open("div").element("pre", String.join("\n", slip.lines())).open("table");
    slip.fields()
        .forEach(
            (name, value) ->
                body.open("tr").element("td", name).element("td", value, "class", "value").close());
    body.close().close().close();
  }

  private static void picture(Markup body, String svg) {
    body.open("div").raw(svg.replaceFirst("^\\s*<\\?xml[^>]*>", "")).close();
  }

  private static String title(Observation seen, SlipPrinted slip, int number) {
    String name =
        String.join(
            " ",
            List.of(
                "Slip " + number,
                slip.field("kind"),
                ReportFormats.trace(slip.field("voucher")),
                slip.field("copy"),
                slip.complete() ? "" : "(torn)"));
    return name.strip().replaceAll("\\s+", " ") + ", " + ReportFormats.moment(seen.at());
  }
}
