package org.posrig.reports.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.posrig.history.Event.Message;
import org.posrig.history.History;
import org.posrig.net.Direction;
import org.posrig.text.Formats;

/// Each message field by field, as sent beside as delivered; what the link changed is marked.
public final class MessagesPage {
  private MessagesPage() {}

  public static String of(History history) {
    Markup body = new Markup();
    body.element("h1", "Messages, field by field 报文逐域");
    List<MessageTrip> passages = MessageTrip.of(history);
    if (passages.isEmpty()) body.element("p", "No message passed the link. 无报文");
    passages.forEach(passage -> message(body, passage, history));
    return Page.of("Messages", body);
  }

  private static void message(Markup body, MessageTrip passage, History history) {
    Message message = passage.message();
    String way = message.direction() == Direction.TO_HOST ? "terminal → host" : "host → terminal";
    body.open("h2")
        .text(
            ReportFormats.moment(history.seen().get(passage.position()).at()) + "  " + way + "  ");
    body.element("b", message.mti() + " " + ReportFormats.trace(message.stan())).close();
    body.element("p", fate(passage, history), "class", strange(passage) ? "bad" : "quiet").line();
    fields(body, passage);
  }

  private static boolean strange(MessageTrip passage) {
    return passage.changed()
        || passage.sent() == MessageTrip.NOWHERE
        || passage.delivered() == MessageTrip.NOWHERE;
  }

  private static String fate(MessageTrip passage, History history) {
    String size =
        Formats.count(passage.message().size(), "byte") + ", MAC " + passage.message().mac();
    if (passage.sent() == MessageTrip.NOWHERE)
      return "≠ delivered but not sent by its sender: the link made it · " + size;
    if (passage.delivered() == MessageTrip.NOWHERE) return "✕ sent, never delivered 未送达 · " + size;
    Message arrived = Objects.requireNonNull(passage.arrived());
    String delivered =
        "delivered at " + ReportFormats.moment(history.seen().get(passage.delivered()).at());
    return passage.changed()
        ? "≠ " + delivered + ", changed on the way: MAC " + arrived.mac() + " · " + size
        : delivered + " · " + size;
  }

  private static void fields(Markup body, MessageTrip passage) {
    Map<Integer, String> sent = passage.message().fields();
    Map<Integer, String> arrived =
        passage.arrived() == null ? Map.of() : passage.arrived().fields();
    boolean both = passage.changed();
    TreeSet<Integer> numbers = new TreeSet<>(sent.keySet());
    numbers.addAll(arrived.keySet());
    body.open("table")
        .open("tr")
        .element("th", "F")
        .element("th", "name 名称")
        .element("th", both ? "sent 发送" : "value 值");
    if (both) body.element("th", "delivered 送达");
    body.close().line();
    for (int number : numbers) {
      boolean differs = both && passage.differences().contains(number);
      body.open("tr", "class", differs ? "differs" : "same")
          .element("td", Integer.toString(number))
          .element("td", FieldNames.of(number));
      body.element("td", sent.getOrDefault(number, "–"), "class", "value");
      if (both)
        body.element(
            "td", (differs ? "≠ " : "") + arrived.getOrDefault(number, "–"), "class", "value");
      body.close().line();
    }
    body.close();
  }
}
