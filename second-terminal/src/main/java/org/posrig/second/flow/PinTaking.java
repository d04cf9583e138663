package org.posrig.second.flow;

import java.time.Duration;
import org.posrig.device.DeviceFailed;
import org.posrig.device.Key;
import org.posrig.device.PinPad;
import org.posrig.device.PinPad.PinEntry;
import org.posrig.device.PinPad.PinRequest;
import org.posrig.second.key.Dukpt;
import org.posrig.second.key.PadKey;
import org.posrig.second.panel.GiveUp;
import org.posrig.second.panel.Money;
import org.posrig.second.panel.Panel;
import org.posrig.second.panel.Words;
import org.posrig.secret.Secret;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.time.Task;

/// Has the PIN taken. The pad knows one shared key; the key of each transaction comes from DUKPT
/// and travels to it under that one.
final class PinTaking {
  private static final int SLOT = 0;
  private static final long MOST_SHOWN = 99_999_999; // the pad has room for eight digits
  private static final Duration STEP = Duration.ofSeconds(5);
  private final PinPad pad;
  private final RigClock clock;
  private final Panel panel;
  private final PadKey shared;
  private final Dukpt keys;
  private final Duration patience;
  private boolean prepared;

  PinTaking(PinPad pad, RigClock clock, Panel panel, PadKey shared, Dukpt keys, Duration patience) {
    this.pad = pad;
    this.clock = clock;
    this.panel = panel;
    this.shared = shared;
    this.keys = keys;
    this.patience = patience;
  }

  /// Gives the pad the shared key, until it has worked once since power-on.
  ///
  /// @throws GiveUp when the pad does not answer or holds another key
  void prepare() {
    if (prepared) return;
    try {
      prepared = shared.isHeldBy(pad.loadMasterKey(SLOT, shared.key(), clock.in(STEP)));
    } catch (DeviceFailed _) {
      prepared = false;
    }
    if (!prepared) throw new GiveUp(Words.PAD_ERROR);
  }

  /// @param key counter of the transaction's key
  /// @param cents for the holder to see, 0 for none
  /// @return F52, or nothing when the holder has pressed ENTER only
  /// @throws GiveUp when holder or operator leave it, or the pad fails
  String take(Card card, int key, long cents) {
    prepare();
    panel.show(Words.PIN, cents > 0 ? Money.of(cents) : "");
    Secret wrapped = shared.wrap(keys.key(key, Dukpt.Use.PIN));
    long shown = cents > MOST_SHOWN ? 0 : cents;
    return switch (entry(new PinRequest(SLOT, card.pan(), wrapped, shown, patience).orNone())) {
      case PinEntry.Entered entered -> entered.block().revealHex();
      case PinEntry.Bypassed _ -> "";
      case PinEntry.Abandoned _ -> throw new GiveUp(Words.STOPPED);
    };
  }

  /// The operator's CANCEL counts while the holder thinks.
  private PinEntry entry(PinRequest request) {
    Deadline deadline = clock.in(patience.plus(STEP));
    Task ear = clock.start("cancel key", () -> hearCancel(deadline));
    try {
      return pad.enterPin(request, deadline);
    } catch (DeviceFailed _) {
      prepared = false;
      throw new GiveUp(Words.PAD_ERROR);
    } finally {
      ear.stop();
      ear.join(clock.in(STEP)); // one at a time listens to the keys
    }
  }

  private void hearCancel(Deadline deadline) {
    while (!deadline.passed())
      if (panel.key(deadline).filter(key -> key == Key.CANCEL).isPresent()) {
        cancel();
        return;
      }
  }

  private void cancel() {
    try {
      pad.cancelEntry(clock.in(STEP));
    } catch (DeviceFailed _) {
      prepared = false; // the entry itself fails then, and whoever waits for it says so
    }
  }
}
