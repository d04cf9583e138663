package org.posrig.reference.flow;

import static org.posrig.reference.defect.SeededDefect.PIN_PAD_TELLS_ANOTHER_AMOUNT;

import java.time.Duration;
import org.posrig.card.Pan;
import org.posrig.device.DeviceFailed;
import org.posrig.device.Key;
import org.posrig.device.PinPad;
import org.posrig.device.PinPad.PinEntry;
import org.posrig.device.PinPad.PinRequest;
import org.posrig.reference.defect.ActiveDefects;
import org.posrig.reference.iso.DesKey;
import org.posrig.reference.screen.Amounts;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.OperatorDialogue;
import org.posrig.reference.screen.Screen;
import org.posrig.secret.Secret;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Task;

/// Works the PIN pad: master key, serial number, the holder's PIN.
final class PinAsking {
  private static final int SLOT = 0;
  private static final long MOST_SHOWN = 99_999_999; // pads have room for eight digits
  private static final Duration COMMAND = Duration.ofSeconds(5);
  private final PinPad pad;
  private final RigClock clock;
  private final OperatorDialogue dialogue;
  private final Secret masterKey;
  private final Duration inputTimeout;
  private final ActiveDefects flaws;
  private boolean loaded;

  PinAsking(
      PinPad pad,
      RigClock clock,
      OperatorDialogue dialogue,
      Secret masterKey,
      Duration inputTimeout,
      ActiveDefects flaws) {
    this.pad = pad;
    this.clock = clock;
    this.dialogue = dialogue;
    this.masterKey = masterKey;
    this.inputTimeout = inputTimeout;
    this.flaws = flaws;
  }

  /// Gives the pad its master key, once after power-on and again until it has worked.
  void prepare() {
    if (loaded) return;
    try {
      String value = pad.loadMasterKey(SLOT, masterKey, clock.in(COMMAND));
      loaded = value.equalsIgnoreCase(new DesKey(masterKey).checkValue());
    } catch (DeviceFailed _) {
      loaded = false;
    }
    if (!loaded) throw new NotDone(Screen.PIN_PAD_ERROR);
  }

  String serialNumber() {
    prepare();
    try {
      return pad.serialNumber(clock.in(COMMAND));
    } catch (DeviceFailed _) {
      throw new NotDone(Screen.PIN_PAD_ERROR);
    }
  }

  /// @param wrappedKey the PIN key as the host sent it
  /// @return what the holder entered, or that he pressed enter only
  /// @throws NotDone when holder or operator cancel, or the pad fails
  PinEntry ask(Pan pan, Secret wrappedKey, long cents) {
    prepare();
    dialogue.show(Screen.PIN, cents > 0 ? Amounts.rmb(cents) : "");
    PinRequest request = new PinRequest(SLOT, pan, wrappedKey, onPad(cents), inputTimeout);
    PinEntry entry = enter(request.orNone());
    if (entry instanceof PinEntry.Abandoned) throw new NotDone(Screen.CANCELLED);
    return entry;
  }

  private long onPad(long cents) {
    if (flaws.has(PIN_PAD_TELLS_ANOTHER_AMOUNT)) return cents / 10;
    return cents > MOST_SHOWN ? 0 : cents;
  }

  // The pad's protocol has one command for the whole entry, so the operator's CANCEL is heard
  // beside it.
  private PinEntry enter(PinRequest request) {
    Deadline deadline = clock.in(inputTimeout.plus(COMMAND));
    Task ear = clock.start("cancel key during PIN", () -> cancelOnKey(deadline));
    try {
      return pad.enterPin(request, deadline);
    } catch (DeviceFailed _) {
      throw new NotDone(Screen.PIN_PAD_ERROR);
    } finally {
      ear.stop();
      ear.join(clock.in(COMMAND)); // the key pad has one listener at a time
    }
  }

  private void cancelOnKey(Deadline deadline) {
    while (!deadline.passed())
      if (dialogue.key(deadline).filter(key -> key == Key.CANCEL).isPresent()) {
        cancelEntry();
        return;
      }
  }

  private void cancelEntry() {
    try {
      pad.cancelEntry(clock.in(COMMAND));
    } catch (DeviceFailed _) {
      // The entry itself fails or runs out of time: whoever waits for it says so.
      loaded = false;
    }
  }
}
