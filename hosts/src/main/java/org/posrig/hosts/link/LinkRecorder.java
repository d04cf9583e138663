package org.posrig.hosts.link;

import org.posrig.fault.FaultText;
import org.posrig.fault.FiredAt;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event;
import org.posrig.history.Event.Ending;
import org.posrig.history.Event.Stage;
import org.posrig.history.Recorder;
import org.posrig.net.Direction;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Tells the history what the link sees. Bytes never get there, only what the dialect masked.
final class LinkRecorder {
  private final Recorder recorder;
  private final LinkDialect dialect;

  LinkRecorder(Recorder recorder, LinkDialect dialect) {
    this.recorder = recorder;
    this.dialect = dialect;
  }

  void connected(int connection) {
    saw(new Event.Connected(connection));
  }

  void notConnected(Sentence why) {
    saw(new Event.NotConnected(why));
  }

  void disconnected(int connection, Direction direction, Ending how) {
    saw(new Event.Disconnected(connection, direction, how));
  }

  void sent(int connection, Direction direction, PassingMessage message) {
    message(connection, direction, Stage.SENT, message);
  }

  /// @param sent as it was sent: its kind stands where the frame says nothing any more
  void delivered(int connection, Direction direction, PassingMessage sent, byte[] frame) {
    PassingMessage arriving = sent.arriving(dialect, frame, direction);
    message(connection, direction, Stage.DELIVERED, arriving);
  }

  private void message(int connection, Direction direction, Stage stage, PassingMessage message) {
    saw(
        new Event.Message(
            connection,
            direction,
            stage,
            message.meaning(),
            message.type(),
            message.fields(),
            message.size()));
  }

  void part(int connection, Direction direction, PassingMessage message, int bytes, int of) {
    saw(new Event.PartDelivered(connection, direction, message.kind(), message.type(), bytes, of));
  }

  void garbage(int connection, Direction direction, int bytes, Sentence why) {
    saw(new Event.Garbage(connection, direction, bytes, why));
  }

  void fired(Injection<LinkFault> injection, FiredAt place) {
    saw(new Event.FaultFired(injection.id(), place, true));
  }

  void firedElsewhere(Injection<LinkFault> injection, FiredAt place) {
    saw(new Event.FaultFired(injection.id(), place, false));
  }

  /// The fault met its moment and could do nothing: it has not fired, and the history says why.
  void missed(Injection<LinkFault> injection, Sentence why) {
    trouble(
        Sentence.of(
            "link.missed",
            Value.text(injection.id()),
            Value.part(FaultText.of(injection)),
            Value.part(why)));
  }

  void trouble(Sentence what) {
    saw(new Event.Trouble(what));
  }

  private void saw(Event event) {
    recorder.saw("link", event);
  }
}
