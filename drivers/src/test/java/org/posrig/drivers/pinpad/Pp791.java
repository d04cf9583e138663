package org.posrig.drivers.pinpad;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.posrig.drivers.Table;
import org.posrig.drivers.frame.ControlByte;
import org.posrig.drivers.frame.Delimiters;
import org.posrig.drivers.frame.Delivery;
import org.posrig.drivers.frame.DeviceFrame;
import org.posrig.drivers.frame.FrameListener;
import org.posrig.drivers.frame.FramedWire;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.Inbox;
import org.posrig.wire.Wire;

/// A pad that does what the PP791's manual says (pages 28 to 40, 201 to 206), with the answers of a
/// test's choice.
final class Pp791 implements FrameListener, AutoCloseable {
  final List<String> heard = new CopyOnWriteArrayList<>();
  final Map<Character, String> keys = new HashMap<>();
  private final Table table;
  private final FramedWire framed;
  private final Inbox<String> requests;

  /// What stands behind `04F`.
  volatile String stored = "";
  volatile boolean signedIn = true;
  volatile boolean hearsOnly72AfterPin;
  private volatile boolean processing;

  Pp791(Table table, Wire wire) {
    this.table = table;
    this.requests = new Inbox<>(table.clock);
    this.framed =
        new FramedWire(
            "pp791",
            wire,
            table.clock,
            new FramedWire.Rules(java.time.Duration.ofSeconds(5), 3),
            this);
    table.clock.start("pp791", this::work);
  }

  @Override
  public Optional<ControlByte> heard(DeviceFrame frame) {
    heard.add(frame.text());
    if (processing && !frame.text().equals("72")) return Optional.empty();
    processing = false;
    requests.put(frame.text());
    return Optional.of(ControlByte.ACK);
  }

  private void work() {
    while (true) obey(requests.take(Deadline.never(table.clock)).orElseThrow());
  }

  private void obey(String text) {
    switch (text.substring(0, 2)) {
      case "02" -> load(text);
      case "04" -> administer(keys.containsKey(text.charAt(2)) ? "04F" + stored : "040");
      case "06" -> administer("06PP791TEST");
      case "08" -> administer("080");
      case "70" -> {
        processing = hearsOnly72AfterPin;
        framed.post(DeviceFrame.of(Delimiters.STX_ETX, "71.004010123456789ABCDEF"));
      }
      default -> {}
    }
  }

  private void load(String text) {
    if (!signedIn) framed.say(ControlByte.EOT);
    else if (administer(text)) keys.put(text.charAt(2), text.substring(3));
  }

  private boolean administer(String answer) {
    boolean taken =
        framed.send(DeviceFrame.of(Delimiters.SI_SO, answer), table.in(20_000)) == Delivery.TAKEN;
    if (taken) framed.say(ControlByte.EOT);
    return taken;
  }

  List<String> heardIds() {
    List<String> ids = new ArrayList<>();
    for (String text : heard) ids.add(text.substring(0, 2));
    return ids;
  }

  @Override
  public void heardEnd() {
    // the driver gave up on an answer
  }

  @Override
  public void broken(Sentence why) {
    // the test has ended
  }

  @Override
  public void close() {
    framed.close();
  }
}
