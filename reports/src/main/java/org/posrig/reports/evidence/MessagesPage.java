package org.posrig.reports.evidence;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.ScenarioBegan;
import org.posrig.history.History;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// Each message field by field, as sent beside as delivered; what the link changed is marked.
public final class MessagesPage {
  private final History history;
  private final Catalogue texts;
  private final FieldNames names;
  private final Markup body = new Markup();

  private MessagesPage(History history, Catalogue texts) {
    this.history = history;
    this.texts = texts;
    String dialect =
        history.all(ScenarioBegan.class).findFirst().map(ScenarioBegan::dialect).orElse("");
    this.names = FieldNames.of(dialect);
  }

  public static String of(History history, Catalogue texts) {
    return new MessagesPage(history, texts).html();
  }

  private String html() {
    body.element("h1", texts.say("report.messages"));
    var trips = MessageTrip.of(history);
    if (trips.isEmpty()) body.element("p", texts.say("report.messages.none"));
    trips.forEach(this::message);
    return Page.of(texts, texts.say("report.messages"), body);
  }

  private void message(MessageTrip trip) {
    Message message = trip.message();
    String way =
        switch (message.direction()) {
          case TO_HOST -> texts.say("report.to-host");
          case TO_TERMINAL -> texts.say("report.to-terminal");
        };
    body.open("h2").text(moment(trip.position()) + "  " + way + "  ");
    body.element("b", message.type() + " " + ReportFormats.trace(message.trace())).close();
    body.element("p", MeaningText.of(message.meaning(), texts)).line();
    body.element("p", fate(trip), "class", strange(trip) ? "bad" : "quiet").line();
    fields(trip);
  }

  private String moment(int position) {
    return ReportFormats.moment(history.seen().get(position).at());
  }

  private static boolean strange(MessageTrip trip) {
    return trip.changed()
        || trip.sent() == MessageTrip.NOWHERE
        || trip.delivered() == MessageTrip.NOWHERE;
  }

  private String fate(MessageTrip trip) {
    Value size = Value.count(trip.message().size(), "report.byte");
    Value mac = Value.word(trip.message().meaning().authenticity());
    if (trip.sent() == MessageTrip.NOWHERE) return texts.say("report.message.made", size, mac);
    if (trip.delivered() == MessageTrip.NOWHERE) return texts.say("report.message.lost", size, mac);
    Message arrived = Objects.requireNonNull(trip.arrived());
    return texts.say(
        trip.changed() ? "report.message.changed" : "report.message.delivered",
        size,
        mac,
        Value.text(moment(trip.delivered())),
        Value.word(arrived.meaning().authenticity()));
  }

  private void fields(MessageTrip trip) {
    Map<Integer, String> sent = trip.message().fields();
    Map<Integer, String> arrived = trip.arrived() == null ? Map.of() : trip.arrived().fields();
    boolean both = trip.changed();
    TreeSet<Integer> numbers = new TreeSet<>(sent.keySet());
    numbers.addAll(arrived.keySet());
    body.open("table").open("tr").element("th", "F").element("th", texts.say("report.field.name"));
    body.element("th", texts.say(both ? "report.field.sent" : "report.field.value"));
    if (both) body.element("th", texts.say("report.field.delivered"));
    body.close().line();
    for (int number : numbers) {
      boolean differs = both && trip.differences().contains(number);
      body.open("tr", "class", differs ? "differs" : "same")
          .element("td", Integer.toString(number))
          .element("td", names.of(number, texts.language()));
      body.element("td", sent.getOrDefault(number, "–"), "class", "value");
      if (both)
        body.element(
            "td", (differs ? "≠ " : "") + arrived.getOrDefault(number, "–"), "class", "value");
      body.close().line();
    }
    body.close();
  }
}
