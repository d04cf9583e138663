package org.posrig.history;

import java.util.List;
import java.util.Map;
import org.posrig.device.Key;
import org.posrig.device.Paper;
import org.posrig.device.Slip.SlipLine;
import org.posrig.fault.Fault;
import org.posrig.fault.FiredAt;
import org.posrig.fault.Injection;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.Concession;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipReading;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;
import org.posrig.rule.Figures;
import org.posrig.rule.RefusalReason;
import org.posrig.secret.SecretKind;
import org.posrig.text.Sentence;

/// What can be observed. Texts are masked before they get here: no full card number, track, PIN
/// or key.
public sealed interface Event {

  // ---- the scenario

  /// @param dialect of the host: whose own checks judge
  /// @param concessions what the terminal is set to do in this scenario, although money is lost
  record ScenarioBegan(
      String name,
      List<String> tags,
      String bench,
      String terminal,
      String dialect,
      long seed,
      List<Concession> concessions)
      implements Event {
    public ScenarioBegan {
      concessions = List.copyOf(concessions);
    }

    /// Of a terminal that concedes nothing.
    public ScenarioBegan(
        String name, List<String> tags, String bench, String terminal, String dialect, long seed) {
      this(name, tags, bench, terminal, dialect, seed, List.of());
    }
  }

  record StepBegan(String text) implements Event {}

  /// From here on the rig heals everything and asks for the final accounts.
  record ClosingBegan() implements Event {}

  /// @param complete false when the closing could not be carried to its end
  record ClosingEnded(boolean complete, Sentence how) implements Event {}

  record ScenarioEnded(String outcome) implements Event {}

  /// A step's claim that did not hold: the terminal's failure.
  record ClaimFailed(Sentence what) implements Event {}

  /// The rig's own failure; never the terminal's.
  record Trouble(Sentence what) implements Event {}

  // ---- stimuli

  record KeyPressed(Key key) implements Event {}

  /// @param pan masked
  record CardPresented(String card, String pan, Manner how) implements Event {}

  /// What a hand does with a card.
  enum Manner {
    INSERT,
    SWIPE,
    TAP
  }

  record CardTaken() implements Event {}

  record PinTyped(int digits) implements Event {}

  record PinAbandoned() implements Event {}

  record PowerSwitched(boolean on) implements Event {}

  record CableSwitched(boolean connected) implements Event {}

  record PaperChanged(Paper paper, boolean coverOpen) implements Event {}

  // ---- faults

  record FaultArmed(Injection<? extends Fault> injection) implements Event {}

  /// @param id of the injection
  /// @param asPlanned false when it struck elsewhere than its moment says
  record FaultFired(String id, FiredAt place, boolean asPlanned) implements Event {}

  // ---- what the terminal showed and printed

  /// @param meaning which screen of the terminal's model this is
  /// @param ready whether the terminal takes a function key now
  /// @param amounts on the screen, in hundredths
  /// @param codes of a decision, as the host would write them
  record ScreenShowed(
      ScreenMeaning meaning,
      boolean ready,
      List<String> lines,
      List<Long> amounts,
      List<String> codes)
      implements Event {
    public ScreenShowed {
      lines = List.copyOf(lines);
      amounts = List.copyOf(amounts);
      codes = List.copyOf(codes);
    }
  }

  /// @param reading what the terminal's model reads from the text
  /// @param complete false when the paper was torn or the power went before the cut
  record SlipPrinted(List<SlipLine> paper, SlipReading reading, boolean complete) implements Event {

    public List<String> lines() {
      return paper.stream().map(SlipLine::text).toList();
    }

    public String field(SlipField field) {
      return reading.field(field);
    }
  }

  record CardReturned() implements Event {}

  /// On the PIN pad's own display, where the terminal may show any text.
  record PinPadShowed(List<String> lines) implements Event {
    public PinPadShowed {
      lines = List.copyOf(lines);
    }
  }

  /// @param cents the amount that the PIN pad shows the holder; 0 when it shows none
  record PinAsked(long cents) implements Event {}

  // ---- between terminal and host, as the link saw it

  record Connected(int connection) implements Event {}

  record NotConnected(Sentence why) implements Event {}

  record Disconnected(int connection, Direction direction, Ending how) implements Event {}

  /// How one direction of a connection ended.
  enum Ending {
    CLOSED,
    HALF_CLOSED,
    RESET,
    STALLED
  }

  /// A whole message left its sender, or reached its receiver.
  ///
  /// @param stage `SENT` as its sender made it, `DELIVERED` as its receiver got it (after the
  ///     link's work)
  /// @param type as the dialect writes it, for the eye
  /// @param fields by number, for the eye and for the dialect's own checks; masked
  /// @param size bytes, the length prefix included
  record Message(
      int connection,
      Direction direction,
      Stage stage,
      Meaning meaning,
      String type,
      Map<Integer, String> fields,
      int size)
      implements Event {

    public TransactionKind kind() {
      return meaning.kind();
    }

    public String trace() {
      return meaning.trace();
    }

    public boolean isSentToHost() {
      return direction == Direction.TO_HOST && stage == Stage.SENT;
    }

    public boolean isDeliveredToTerminal() {
      return direction == Direction.TO_TERMINAL && stage == Stage.DELIVERED;
    }
  }

  /// Which side of the link saw the message.
  enum Stage {
    SENT,
    DELIVERED
  }

  /// Part of a message reached the receiver, and then no more.
  record PartDelivered(
      int connection, Direction direction, TransactionKind kind, String type, int bytes, int of)
      implements Event {}

  /// Bytes that are no message of the dialect.
  record Garbage(int connection, Direction direction, int bytes, Sentence why) implements Event {}

  // ---- the host

  /// Money moved on the host's books.
  ///
  /// @param id the host's own number of the booking
  /// @param cents positive: the card holder is charged; negative: credited
  record Booked(
      String id,
      String trace,
      String batch,
      TransactionKind kind,
      long cents,
      String pan,
      String reference,
      String authorisation)
      implements Event {}

  /// A booking was reversed.
  record Unbooked(String id, String trace, ReversalReason reason) implements Event {}

  /// @param code as the dialect writes it
  /// @param why the reason that the host gives
  record HostDecided(String trace, TransactionKind kind, String code, Sentence why)
      implements Event {}

  /// A rule of the host's issuers or its acquirer stands from now on, for this scenario.
  record RuleSet(String rule) implements Event {}

  /// It stands no longer.
  record RuleLifted(String rule) implements Event {}

  /// A rule has refused a request.
  ///
  /// @param trace of the request
  /// @param figures by which it decided
  record RuleDecided(
      String rule, String trace, TransactionKind kind, RefusalReason reason, Figures figures)
      implements Event {}

  record PinChecked(String trace, boolean right) implements Event {}

  /// @param terminal what the terminal claims; `host` what the ledger says
  record Settled(String batch, BatchTotals terminal, BatchTotals host, boolean balanced)
      implements Event {}

  record HostRestarted(boolean keepsMemory) implements Event {}

  // ---- secrets

  /// Something secret stood in an output; it was masked before it was written.
  ///
  /// @param where in what it stood
  /// @param masked what may be shown of it
  record LeakSeen(SecretKind kind, LeakPlace where, String masked) implements Event {}
}
