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
import org.posrig.session.MissingCapability;
import org.posrig.session.Rig;

/// Brings a terminal back to ready from any state, in a bounded number of acts.
final class Recovery {
  private static final int ACTS = 24;
  private final Rig rig;
  private final ScreenObserver eyes;
  private final Cashier cashier;
  private final Iterator<String> passwords =
      List.of(
              Cashier.PASSWORD,
              Cashier.SUPERVISOR_PASSWORD,
              Cashier.PASSWORD,
              Cashier.SUPERVISOR_PASSWORD)
          .iterator();

  Recovery(Rig rig, ScreenObserver eyes, Cashier cashier) {
    this.rig = rig;
    this.eyes = eyes;
    this.cashier = cashier;
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
    return eyes.screen().filter(screen -> screen.meaning().equals("signed-off")).isPresent();
  }

  /// Signs in where it is asked for; whether it worked shows the next dialogue.
  void signIn() {
    carryOut();
    leaveAll(cashier.signsIn(Cashier.OPERATOR, Cashier.PASSWORD));
  }

  private void leaveAll(DialogueEnd first) {
    DialogueEnd ending = first;
    for (int acts = 0; acts < ACTS && !(ending instanceof DialogueEnd.Ready); acts++)
      ending = leave(ending);
    if (!(ending instanceof DialogueEnd.Ready))
      throw new AssertionError(
          "it still asks for a hand after "
              + ACTS
              + " acts; last on the display: "
              + lastScreens());
  }

  /// Whether such a screen was shown since the last act.
  boolean since(Predicate<String> meaning) {
    return eyes.sinceLastAct().any(ScreenShowed.class, screen -> meaning.test(screen.meaning()));
  }

  String lastScreens() {
    return eyes.lastScreens();
  }

  private static void fill(PaperRoll roll) {
    roll.paper(Paper.OK);
    roll.cover(false);
  }

  private DialogueEnd power(PowerSwitch power) {
    return new Technician(rig, eyes).switchesOn();
  }

  private DialogueEnd asItStands() {
    eyes.act(() -> {}); // what is shown from here on counts as well
    Optional<ScreenShowed> screen = eyes.screen();
    if (screen.filter(ScreenShowed::ready).isPresent())
      return new DialogueEnd.Ready(screen.get().meaning());
    if (screen.filter(one -> needsAHand(one.meaning())).isPresent())
      return new DialogueEnd.Waiting(screen.get().meaning());
    return cashier.watches();
  }

  private static boolean needsAHand(String meaning) {
    return meaning.equals(Dialogue.PIN) || InputPrompts.waitsForAHand(meaning);
  }

  /// Leaves one prompt, or unlocks, or prints again now that there is paper.
  private DialogueEnd leave(DialogueEnd ending) {
    return switch (ending) {
      case DialogueEnd.Ready ready -> ready;
      case DialogueEnd.Dark _ -> power(rig.device(PowerSwitch.class));
      case DialogueEnd.Waiting(String prompt) -> leave(prompt);
    };
  }

  private DialogueEnd leave(String prompt) {
    return switch (prompt) {
      case "no-paper", "printer-fault" -> cashier.pressesAndWaits(Key.ENTER);
      case "locked" -> cashier.unlocks(passwords.hasNext() ? passwords.next() : Cashier.PASSWORD);
      case Dialogue.PIN -> cancelPin();
      default -> cashier.pressesAndWaits(Key.CANCEL);
    };
  }

  private DialogueEnd cancelPin() {
    eyes.act(() -> have(PinKeys.class).ifPresent(PinKeys::cancel));
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
