package org.posrig.reports.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.posrig.device.ReceiptPainter;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Seen;

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

  public List<SlipPicture> of(History history) {
    List<SlipPicture> pictures = new ArrayList<>();
    for (Seen seen : history.seen())
      if (seen.event() instanceof SlipPrinted slip)
        pictures.add(picture(seen, slip, pictures.size() + 1));
    return List.copyOf(pictures);
  }

  private SlipPicture picture(Seen seen, SlipPrinted slip, int number) {
    String name =
        String.join(
            " ",
            List.of(
                "Slip " + number,
                slip.field("kind"),
                Words.trace(slip.field("voucher")),
                slip.field("copy"),
                slip.complete() ? "" : "(torn)"));
    String title = name.strip().replaceAll("\\s+", " ") + ", " + Words.moment(seen.at());
    List<String> svg =
        painters.stream().map(painter -> painter.svg(slip.paper(), !slip.complete())).toList();
    return new SlipPicture(title, svg, page(title, svg, slip));
  }

  private static String page(String title, List<String> svg, SlipPrinted slip) {
    Markup body = new Markup();
    body.element("h1", title).open("div", "class", "beside");
    svg.forEach(
        picture -> body.open("div").raw(picture.replaceFirst("^\\s*<\\?xml[^>]*>", "")).close());
    body.open("div").element("pre", String.join("\n", slip.lines())).open("table");
    slip.fields()
        .forEach(
            (name, value) ->
                body.open("tr").element("td", name).element("td", value, "class", "value").close());
    return Page.of(title, body.close().close().close());
  }

  /// One slip for the report.
  ///
  /// @param svg at most one picture
  /// @param page the picture beside its text and what was read from it
  public record SlipPicture(String title, List<String> svg, String page) {}
}
