package org.posrig.reports.timeline;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.history.EventText;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.Meaning;
import org.posrig.net.Direction;
import org.posrig.reports.evidence.ReportFormats;

/// What one end says: a bar where a message leaves it.
record MessageLane(
    Direction direction,
    SortedMap<Integer, String> says,
    SortedMap<Integer, String> host,
    List<Strike> strikes)
    implements Lane {

  static MessageLane of(TimelineModel scene, Direction direction) {
    SortedMap<Integer, String> says = new TreeMap<>();
    SortedMap<Integer, String> host = new TreeMap<>();
    boolean ofHost = direction == Direction.TO_TERMINAL;
    for (int i = 0; i < scene.end(); i++) {
      switch (scene.event(i)) {
        case Message message when isSent(message, direction) -> says.put(i, says(message));
        case Event.HostRestarted restart when ofHost ->
            host.put(i, "↻ " + scene.texts().say(EventText.of(restart)));
        // the other lanes' events
        default -> {}
      }
    }
    return new MessageLane(
        direction, says, host, ofHost ? Strike.in(scene, Place.HOST) : List.of());
  }

  private static boolean isSent(Message message, Direction direction) {
    return message.direction() == direction && message.stage() == Event.Stage.SENT;
  }

  /// `0200 #12 120.00`, `0400 #12 98`, `0210 #12 00`.
  private static String says(Message message) {
    Meaning meaning = message.meaning();
    return Stream.of(
            message.type(),
            ReportFormats.trace(meaning.trace()),
            codeOrAmount(meaning),
            mark(meaning.authenticity()))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String codeOrAmount(Meaning meaning) {
    if (!meaning.code().isEmpty()) return meaning.code();
    return meaning.hasAmount() ? ReportFormats.money(meaning.cents()) : "";
  }

  private static String mark(Authenticity authenticity) {
    return switch (authenticity) {
      case INVALID -> "MAC ✗";
      case VALID, ABSENT, UNDECIDED, UNUSED -> "";
    };
  }

  @Override
  public String key() {
    return direction == Direction.TO_HOST ? "report.lane.terminal" : "report.lane.host";
  }

  @Override
  public SortedSet<Integer> anchors() {
    SortedSet<Integer> anchors = new TreeSet<>(says.keySet());
    anchors.addAll(host.keySet());
    strikes.forEach(strike -> anchors.add(strike.position()));
    return anchors;
  }

  @Override
  public Strip layout(Axis axis) {
    Draft draft = new Draft(axis, 3, 8);
    says.keySet().forEach(at -> draft.block(1, axis.x(at) - 3, axis.x(at) + 3));
    says.forEach((at, text) -> bar(axis.x(at), text, draft));
    host.forEach((at, text) -> draft.note(axis.x(at) + 2, text, Ink.TALK));
    FaultNotes.draw(strikes, axis, draft);
    return draft.strip(34);
  }

  private static void bar(double x, String text, Draft draft) {
    draft.note(x + 9, text, Ink.TALK);
    draft.add(new Shape.Area(new Box(x - 3, 5, 6, 23), Ink.TALK, Shape.Look.SOLID, text));
  }
}
