package org.posrig.drivers.pinpad;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.posrig.history.Event;
import org.posrig.history.Recorder;
import org.posrig.secret.Secret;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;

/// One PIN entry at the emulated pad: the question, the holder's hand, and how they meet. Used by
/// the pad's party alone.
final class PinEntrySession {
  private static final Secret NO_BLOCK = Secret.of(new byte[8]);

  private final RigClock clock;
  private final Recorder recorder;
  private final Duration keyTime;
  private final Duration remember;
  private final Consumer<End> taker;
  private @Nullable Entry entry;
  private @Nullable HolderAction hand;
  private Deadline handDue;

  /// How an entry ended.
  sealed interface End permits Block, Nothing {}

  /// @param digits how many were typed; 0 with a block of zeros when the holder only pressed enter
  record Block(int digits, Secret block) implements End {}

  record Nothing() implements End {}

  private record Entry(String pan, Secret workingKey, PinAsk.Lengths lengths, Deadline until) {}

  /// @param keyTime what the holder takes for one key
  /// @param remember how long a hand that comes before the question waits for it
  PinEntrySession(
      RigClock clock, Recorder recorder, Duration keyTime, Duration remember, Consumer<End> taker) {
    this.clock = clock;
    this.recorder = recorder;
    this.keyTime = keyTime;
    this.remember = remember;
    this.taker = taker;
    this.handDue = Deadline.never(clock);
  }

  void begin(PinAsk.Good asked, Secret workingKey) {
    Deadline until = clock.in(asked.timeout());
    entry = new Entry(asked.pan().digits(), workingKey, asked.lengths(), until);
    recorder.saw("pin", new Event.PinAsked(asked.cents()));
    HolderAction waiting = hand;
    boolean fresh = waiting != null && !handDue.passed();
    hand = null;
    if (fresh && waiting != null) hand(waiting);
  }

  void hand(HolderAction now) {
    hand = now;
    handDue = clock.in(entry == null ? remember : keyTime.multipliedBy(now.keys()));
  }

  /// When something happens by itself.
  Deadline next() {
    Entry open = entry;
    if (open == null) return Deadline.never(clock);
    return hand != null && handDue.at().isBefore(open.until().at()) ? handDue : open.until();
  }

  void timeIsUp() {
    Entry open = entry;
    HolderAction typed = hand;
    if (open == null) return;
    hand = null;
    if (typed == null || open.until().passed()) abandon();
    else act(open, typed);
  }

  private void act(Entry open, HolderAction typed) {
    switch (typed) {
      case HolderAction.Cancel _ -> abandon();
      case HolderAction.Type type -> enter(open, type.text());
    }
  }

  /// At a wrong number of digits the pad beeps, and the entry goes on.
  private void enter(Entry open, String digits) {
    if (open.lengths().take(digits.length())) finish(open, digits);
  }

  private void finish(Entry open, String digits) {
    forget();
    recorder.saw("pin", new Event.PinTyped(digits.length()));
    taker.accept(
        digits.isEmpty()
            ? new Block(0, NO_BLOCK)
            : new Block(
                digits.length(), PadCipher.pinBlock(open.workingKey(), digits, open.pan())));
  }

  private void abandon() {
    forget();
    recorder.saw("pin", new Event.PinAbandoned());
    taker.accept(new Nothing());
  }

  /// Ends the entry for the terminal.
  ///
  /// @return whether there was one
  boolean abort() {
    boolean was = entry != null;
    if (was) forget();
    return was;
  }

  void forget() {
    entry = null;
    hand = null;
  }
}
