package org.posrig.people;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.posrig.device.CableSwitch;
import org.posrig.device.CardSlot;
import org.posrig.device.Device;
import org.posrig.device.Key;
import org.posrig.device.Paper;
import org.posrig.device.PaperRoll;
import org.posrig.device.PinKeys;
import org.posrig.device.PowerSwitch;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.session.MissingCapability;
import org.posrig.session.Rig;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.verdict.FailedClaim;

/// Brings a terminal back to ready from any state, in a bounded number of acts.
final class Recovery {
  private static final int ACTS = 24;
  private final Rig rig;
  private final ScreenObserver observer;
  private final Cashier cashier;
  private final Iterator<String> passwords;

  Recovery(Rig rig, ScreenObserver observer, Cashier cashier) {
    this.rig = rig;
    this.observer = observer;
    this.cashier = cashier;
    String own = rig.staff().password();
    String supervisors = rig.staff().supervisorPassword();
    this.passwords = List.of(own, supervisors, own, supervisors).iterator();
  }

  /// @throws AssertionError when the terminal cannot be brought back
  void carryOut() {
    rig.heal();
    have(CableSwitch.class).ifPresent(CableSwitch::connect);
    have(PaperRoll.class).ifPresent(Recovery::fill);
    have(CardSlot.class).ifPresent(CardSlot::withdraw);
    DialogueEnd ending =
        have(PowerSwitch.class)
            .filter(power -> !power.isOn())
            .map(this::power)
            .orElseGet(this::asItStands);
    leaveAll(ending);
  }

  boolean isSignedOff() {
    return observer
        .screen()
        .filter(screen -> screen.meaning() == ScreenMeaning.SIGNED_OFF)
        .isPresent();
  }

  /// Signs in where the terminal has a sign-in; whether it worked shows the next dialogue.
  void signIn() {
    carryOut();
    leaveAll(cashier.opens());
  }

  private void leaveAll(DialogueEnd first) {
    DialogueEnd ending = first;
    for (int acts = 0; acts < ACTS && !(ending instanceof DialogueEnd.Ready); acts++)
      ending = leave(ending);
    if (!(ending instanceof DialogueEnd.Ready))
      throw new FailedClaim(
          Sentence.of("people.still-asks", Value.text(ACTS)).then(observer.showed()));
  }

  /// Whether such a screen was shown since the last act.
  boolean since(Predicate<ScreenMeaning> meaning) {
    return observer
        .sinceLastAct()
        .any(ScreenShowed.class, screen -> meaning.test(screen.meaning()));
  }

  Sentence showed() {
    return observer.showed();
  }

  private static void fill(PaperRoll roll) {
    roll.paper(Paper.OK);
    roll.cover(false);
  }

  private DialogueEnd power(PowerSwitch power) {
    return new Technician(rig, observer).switchesOn();
  }

  private DialogueEnd asItStands() {
    observer.act(() -> {}); // what is shown from here on counts as well
    Optional<ScreenShowed> screen = observer.screen();
    if (screen.filter(ScreenShowed::ready).isPresent())
      return new DialogueEnd.Ready(screen.get().meaning());
    if (screen.filter(one -> needsAHand(one.meaning())).isPresent())
      return new DialogueEnd.Waiting(screen.get().meaning());
    return cashier.watches();
  }

  private static boolean needsAHand(ScreenMeaning meaning) {
    return meaning == ScreenMeaning.PIN || InputPrompts.waitsForAHand(meaning);
  }

  /// Leaves one prompt, or unlocks, or prints again now that there is paper.
  private DialogueEnd leave(DialogueEnd ending) {
    return switch (ending) {
      case DialogueEnd.Ready ready -> ready;
      case DialogueEnd.PoweredOff _ -> power(rig.device(PowerSwitch.class));
      case DialogueEnd.Waiting(ScreenMeaning prompt) -> leave(prompt);
    };
  }

  private DialogueEnd leave(ScreenMeaning prompt) {
    if (prompt == ScreenMeaning.PIN) return cancelPin();
    if (prompt == ScreenMeaning.LOCKED)
      return cashier.unlocks(passwords.hasNext() ? passwords.next() : rig.staff().password());
    boolean prints = prompt == ScreenMeaning.NO_PAPER || prompt == ScreenMeaning.PRINTER_FAULT;
    return cashier.pressesAndWaits(prints ? Key.ENTER : Key.CANCEL);
  }

  private DialogueEnd cancelPin() {
    observer.act(() -> have(PinKeys.class).ifPresent(PinKeys::cancel));
    return cashier.watches();
  }

  private <D extends Device> Optional<D> have(Class<D> capability) {
    try {
      return Optional.of(rig.device(capability));
    } catch (MissingCapability _) {
      return Optional.empty(); // a bench without this hand has nothing to put right with it
    }
  }
}
