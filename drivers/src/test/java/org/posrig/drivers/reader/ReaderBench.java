package org.posrig.drivers.reader;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.posrig.card.Pan;
import org.posrig.card.TestCard;
import org.posrig.card.TestCard.ChipData;
import org.posrig.card.Tracks;
import org.posrig.device.CardReader;
import org.posrig.device.CardSlot;
import org.posrig.drivers.printer.Notes;
import org.posrig.emulation.Counterpart.Emulated;
import org.posrig.emulation.Counterpart.Instants;
import org.posrig.emulation.Counterpart.Surroundings;
import org.posrig.history.Event;
import org.posrig.history.Observation;
import org.posrig.secret.Secret;
import org.posrig.terminal.TerminalModel;
import org.posrig.time.Deadline;
import org.posrig.time.VirtualClock;
import org.posrig.wire.MemoryWires;
import org.posrig.wire.Wire;
import org.posrig.wire.Wires;

/// Driver and emulated reader on a wire in memory, in virtual time.
final class ReaderBench implements AutoCloseable {
  static final TestCard STRIPE =
      new TestCard(
          "stripe card",
          new Pan("6210948000000011"),
          new Tracks("6210948000000011=30101010000012345", ""),
          Optional.empty(),
          Secret.ofHex("770931"));
  static final TestCard CHIP =
      new TestCard(
          "debit card",
          new Pan("6210948000000029"),
          new Tracks("6210948000000029=30102010000012345", ""),
          Optional.of(new ChipData("A000000333010101", "001")),
          Secret.ofHex("846159"));

  final VirtualClock clock = new VirtualClock((party, cause) -> fail(party, cause));
  final Notes notes = new Notes(clock);
  final List<String> used = new ArrayList<>();
  final Wires.Strung strung = new MemoryWires().string("reader", clock, Map.of());
  final Emulated emulated;
  Runnable whenUsed = () -> {};

  ReaderBench() {
    this(Map.of());
  }

  ReaderBench(Map<String, String> settings) {
    emulated =
        new EmulatedMotorReaderFactory()
            .start(
                "reader",
                strung.deviceEnd().orElseThrow(),
                new Surroundings(clock, notes, TerminalModel.none(), instants(), new Random(1)),
                settings);
  }

  private Instants instants() {
    return new Instants() {
      @Override
      public void linePrinted() {}

      @Override
      public void used(String device) {
        used.add(device);
        whenUsed.run();
      }
    };
  }

  CardReader openDriver() {
    return (CardReader)
        new MotorReaderDriver().open("reader", strung.openDriverEnd(), clock, Map.of());
  }

  /// A driver that has let a card in.
  CardReader withInserted(TestCard card) {
    CardReader reader = openDriver();
    reader.admit(in(10));
    slot().insert(card);
    return reader;
  }

  CardSlot slot() {
    return (CardSlot) emulated;
  }

  Deadline in(long seconds) {
    return clock.in(Duration.ofSeconds(seconds));
  }

  List<Event> events() {
    return notes.history().seen().stream()
        .filter(seen -> seen.where().equals("card"))
        .map(Observation::event)
        .toList();
  }

  /// Sends bytes as a foreign host would, and returns all that comes back within a second.
  String exchange(Wire wire, String hex) {
    wire.write(HexFormat.ofDelimiter(" ").parseHex(hex));
    Deadline deadline = in(1);
    List<String> all = new ArrayList<>();
    byte[] chunk = new byte[64];
    for (int count = wire.read(chunk, deadline); count > 0; count = wire.read(chunk, deadline))
      all.add(HexFormat.ofDelimiter(" ").withUpperCase().formatHex(chunk, 0, count));
    return String.join(" ", all);
  }

  @Override
  public void close() {
    emulated.close();
    clock.close();
  }
}
