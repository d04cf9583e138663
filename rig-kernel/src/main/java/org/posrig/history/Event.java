package org.posrig.history;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.posrig.device.Slip.SlipLine;
import org.posrig.net.Direction;

/// What can be observed. Texts are masked before they get here: no full card number, track, PIN
/// or key.
public sealed interface Event {

  // ---- the scenario

  record ScenarioBegan(String name, List<String> tags, String bench, String terminal, long seed)
      implements Event {}

  record StepBegan(String text) implements Event {}

  /// From here on the rig heals everything and asks for the final accounts.
  record ClosingBegan() implements Event {}

  /// @param complete false when the closing could not be carried to its end
  record ClosingEnded(boolean complete, String how) implements Event {}

  record ScenarioEnded(String outcome) implements Event {}

  /// A step's claim that did not hold: the terminal's failure.
  record ClaimFailed(String what) implements Event {}

  /// The rig's own failure; never the terminal's.
  record Trouble(String what) implements Event {}

  // ---- stimuli

  record KeyPressed(String key) implements Event {}

  /// @param how `insert` or `swipe`
  record CardPresented(String card, String pan, String how) implements Event {}

  record CardTaken() implements Event {}

  record PinTyped(int digits) implements Event {}

  record PinAbandoned() implements Event {}

  record PowerSwitched(boolean on) implements Event {}

  record CableSwitched(boolean connected) implements Event {}

  /// @param paper `OK`, `NEAR_END` or `OUT`
  record PaperChanged(String paper, boolean coverOpen) implements Event {}

  // ---- faults

  record FaultArmed(String id, String what, String when) implements Event {}

  record FaultFired(String id, String planned, String actual) implements Event {}

  // ---- what the terminal showed and printed

  /// @param meaning which screen of the terminal's model this is: `approved`, `pin`; `unknown` if
  ///     none
  /// @param ready whether the terminal takes a function key now
  record ScreenShowed(String meaning, boolean ready, List<String> lines) implements Event {}

  /// @param fields what the terminal's model reads from the text: `kind`, `copy`, `amount`,
  ///     `voucher`, …
  /// @param complete false when the paper was torn or the power went before the cut
  record SlipPrinted(List<SlipLine> paper, Map<String, String> fields, boolean complete)
      implements Event {

    public List<String> lines() {
      return paper.stream().map(SlipLine::text).toList();
    }

    public String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  record CardReturned() implements Event {}

  /// @param cents the amount that the PIN pad tells the holder; 0 when it tells none
  record PinAsked(long cents) implements Event {}

  // ---- between terminal and host, as the link saw it

  record Connected(int connection) implements Event {}

  record NotConnected(String why) implements Event {}

  /// @param how `closed`, `half-closed`, `reset`, `stalled`
  record Disconnected(int connection, Direction direction, String how) implements Event {}

  /// A whole message left its sender, or reached its receiver.
  ///
  /// @param stage `SENT` as its sender made it, `DELIVERED` as its receiver got it (after the
  ///     link's work)
  /// @param fields masked: F2 first 6 last 4, F35 its card number masked, F52 and keys only their
  ///     length
  /// @param mac `right`, `wrong`, `none`, or `unknown` when no key is known yet
  /// @param size bytes, the length prefix included
  record Message(
      int connection,
      Direction direction,
      Stage stage,
      String mti,
      Map<Integer, String> fields,
      String mac,
      int size)
      implements Event {

    public @Nullable String field(int number) {
      return fields.get(number);
    }

    public String stan() {
      return fields.getOrDefault(11, "");
    }
  }

  /// Which side of the link saw the message.
  enum Stage {
    SENT,
    DELIVERED
  }

  /// Part of a message reached the receiver, and then no more.
  record PartDelivered(int connection, Direction direction, String mti, int bytes, int of)
      implements Event {}

  /// Bytes that are no message of the dialect.
  record Garbage(int connection, Direction direction, int bytes, String why) implements Event {}

  // ---- the host

  /// Money moved on the host's books.
  ///
  /// @param id the host's own number of the booking
  /// @param kind `sale` or `void`
  /// @param cents positive: the card holder is charged; negative: credited
  record Booked(
      String id,
      String stan,
      String batch,
      String kind,
      long cents,
      String pan,
      String rrn,
      String authCode)
      implements Event {}

  /// A booking was taken back by a reversal.
  record Unbooked(String id, String stan, String reason) implements Event {}

  record HostDecided(String stan, String mti, String code, String why) implements Event {}

  record PinChecked(String stan, boolean right) implements Event {}

  /// @param terminal what the terminal claims, F48 of the 0500; `host` what the ledger says
  record Settled(String batch, Totals terminal, Totals host, boolean balanced) implements Event {}

  record HostRestarted(boolean keepsMemory) implements Event {}

  /// Sums of one batch, in cents.
  record Totals(long debitCents, int debits, long creditCents, int credits) {}

  // ---- secrets

  /// Something secret stood in an output; it was masked before it was written.
  ///
  /// @param kind `card number`, `track`, `PIN`, `PIN block`, `key`
  record LeakSeen(String kind, String where, String masked) implements Event {}
}
