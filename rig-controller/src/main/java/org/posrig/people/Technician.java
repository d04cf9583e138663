package org.posrig.people;

import java.time.Duration;
import org.posrig.device.CableSwitch;
import org.posrig.device.Key;
import org.posrig.device.Paper;
import org.posrig.device.PaperRoll;
import org.posrig.device.PowerSwitch;
import org.posrig.session.Rig;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Who sees to the terminal's supply, cable and paper.
public final class Technician {
  /// A hand is not quicker, and what was supplied has to lose its charge.
  private static final Duration DARK = Duration.ofSeconds(1);

  private final Rig rig;
  private final ScreenObserver observer;

  public Technician(Rig rig, ScreenObserver observer) {
    this.rig = rig;
    this.observer = observer;
  }

  /// Cuts the supply, when it is not gone already.
  public void switchesOff() {
    PowerSwitch power = rig.device(PowerSwitch.class);
    if (power.isOn()) observer.act(power::off);
  }

  /// Gives the supply back and waits until the terminal is ready or asks for a hand.
  public DialogueEnd switchesOn() {
    rig.clock().pass(DARK);
    return new Dialogue(observer)
        .play(
            Sentence.of("people.after-power"),
            rig.device(PowerSwitch.class)::on,
            rig.longPatience().multipliedBy(2));
  }

  public void pullsCable() {
    rig.device(CableSwitch.class).disconnect();
  }

  public void plugsCable() {
    rig.device(CableSwitch.class).connect();
  }

  public void leaves(Paper paper) {
    rig.device(PaperRoll.class).paper(paper);
  }

  public void opensCover() {
    rig.device(PaperRoll.class).cover(true);
  }

  /// Puts a roll in and closes the cover; says nothing to the terminal.
  public void loadsPaper() {
    PaperRoll roll = rig.device(PaperRoll.class);
    roll.paper(Paper.OK);
    roll.cover(false);
  }

  /// Puts a roll in, closes the cover and confirms.
  public DialogueEnd loadsPaperAndConfirms() {
    loadsPaper();
    return confirms(Key.ENTER);
  }

  /// Leaves the printer as it is and tells the terminal to go on without.
  public DialogueEnd goesOnWithoutPaper() {
    return confirms(Key.CANCEL);
  }

  private DialogueEnd confirms(Key key) {
    return new Dialogue(observer)
        .play(
            Sentence.of("people.after-key", Value.word(key)),
            () -> observer.press(key),
            rig.longPatience().multipliedBy(2));
  }
}
