package org.posrig.hosts.link;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.posrig.fault.Injection;
import org.posrig.fault.LinkFault;
import org.posrig.history.Event;
import org.posrig.history.Event.Stage;
import org.posrig.history.Recorder;
import org.posrig.net.Direction;
import org.posrig.time.RigClock;

/// Tells the history what the link sees. Bytes never get there, only what the dialect masked.
final class LinkRecorder {
  private final Recorder recorder;
  private final RigClock clock;
  private final LinkDialect dialect;

  LinkRecorder(Recorder recorder, RigClock clock, LinkDialect dialect) {
    this.recorder = recorder;
    this.clock = clock;
    this.dialect = dialect;
  }

  void connected(int connection) {
    saw(new Event.Connected(connection));
  }

  void notConnected(String why) {
    saw(new Event.NotConnected(why));
  }

  void disconnected(int connection, Direction direction, String how) {
    saw(new Event.Disconnected(connection, direction, how));
  }

  void sent(int connection, Direction direction, String mti, byte[] frame) {
    message(connection, direction, Stage.SENT, mti, frame);
  }

  /// @param mti as it was sent: stands where the frame tells no type any more
  void delivered(int connection, Direction direction, String mti, byte[] frame) {
    message(connection, direction, Stage.DELIVERED, dialect.mti(frame).orElse(mti), frame);
  }

  private void message(int connection, Direction direction, Stage stage, String mti, byte[] frame) {
    saw(
        new Event.Message(
            connection,
            direction,
            stage,
            mti,
            dialect.fields(frame),
            dialect.mac(frame),
            frame.length));
  }

  void part(int connection, Direction direction, String mti, int bytes, int of) {
    saw(new Event.PartDelivered(connection, direction, mti, bytes, of));
  }

  void garbage(int connection, Direction direction, int bytes, String why) {
    saw(new Event.Garbage(connection, direction, bytes, why));
  }

  /// @param where connection, direction, message, byte
  void fired(Injection<LinkFault> injection, String where) {
    String actual =
        String.format(
            Locale.ROOT,
            "%s: %s, at %s",
            injection.fault().says(),
            where,
            clock.now().truncatedTo(ChronoUnit.MILLIS));
    saw(new Event.FaultFired(injection.id(), injection.says(), actual));
  }

  /// The fault met its moment and could do nothing: it has not fired, and the history says why.
  void missed(Injection<LinkFault> injection, String why) {
    saw(
        new Event.Trouble(
            String.format(
                Locale.ROOT,
                "fault '%s' did not fire (%s): %s",
                injection.id(),
                injection.says(),
                why)));
  }

  private void saw(Event event) {
    recorder.saw("link", event);
  }
}
