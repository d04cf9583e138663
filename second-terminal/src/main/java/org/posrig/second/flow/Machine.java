package org.posrig.second.flow;

import java.util.function.Supplier;
import org.posrig.device.Key;
import org.posrig.second.panel.Face;
import org.posrig.second.panel.GiveUp;
import org.posrig.second.panel.Words;
import org.posrig.second.store.Entry;
import org.posrig.second.store.Kind;
import org.posrig.terminal.TerminalSetup;

/// The terminal from power-on: it puts in order what the power has interrupted, then takes keys.
/// F1 is a menu of what is seldom wanted, F2 one of pre-authorisations, F3 a purchase, F4 a
/// balance.
public final class Machine {
  private final Parts parts;
  private Face face = idle();

  public Machine(TerminalSetup setup) {
    parts = Parts.of(setup);
  }

  public void run() {
    parts.panel().show(Words.STARTING);
    face = guarded(this::start);
    while (true)
      if (parts.now().locked()) locked();
      else {
        face.on(parts.panel());
        face = chosen(parts.panel().anyKey());
      }
  }

  private static Face idle() {
    return panel -> panel.rest(Words.IDLE.text());
  }

  /// A host that is not there is no reason not to start: before the first request it is
  /// tried again.
  private Face start() {
    parts.cards().giveBack();
    parts.printing().resume();
    new Closing(parts).resume();
    parts.pins().prepare();
    guarded(
        () -> {
          parts.acquirer().logOn();
          return idle();
        });
    return idle();
  }

  private Face chosen(Key key) {
    return switch (key) {
      case F1 -> guarded(this::menu);
      case F2 -> guarded(this::reservations);
      case F3 -> begun(new Purchase(parts, Kind.PURCHASE)::run);
      case F4 -> begun(new Balance(parts)::run);
      case F5, F6, F7, F8, ENTER, CANCEL, CLEAR -> idle();
      case DIGIT_0,
          DIGIT_1,
          DIGIT_2,
          DIGIT_3,
          DIGIT_4,
          DIGIT_5,
          DIGIT_6,
          DIGIT_7,
          DIGIT_8,
          DIGIT_9 ->
          idle();
    };
  }

  private Face menu() {
    parts.panel().show(Words.MENU, "1 VOID     2 REFUND", "7 LOCK     8 REPRINT", "9 END OF DAY");
    return switch (parts.panel().key()) {
      case DIGIT_1 -> voids(Kind.VOID);
      case DIGIT_2 -> about(Kind.REFUND);
      case DIGIT_7 -> lock();
      case DIGIT_8 -> begun(this::reprint);
      case DIGIT_9 -> begun(new Closing(parts)::run);
      case DIGIT_0, DIGIT_3, DIGIT_4, DIGIT_5, DIGIT_6 -> idle();
      case F1, F2, F3, F4, F5, F6, F7, F8, ENTER, CANCEL, CLEAR -> idle();
    };
  }

  private Face reservations() {
    parts
        .panel()
        .show(Words.RESERVATIONS, "1 NEW   2 RELEASE", "3 COMPLETE 4 OFFLINE", "5 VOID COMPLETION");
    return switch (parts.panel().key()) {
      case DIGIT_1 -> begun(new Purchase(parts, Kind.AUTHORISATION)::run);
      case DIGIT_2 -> about(Kind.AUTHORISATION_VOID);
      case DIGIT_3 -> about(Kind.COMPLETION);
      case DIGIT_4 -> about(Kind.COMPLETION_ADVICE);
      case DIGIT_5 -> voids(Kind.COMPLETION_VOID);
      case DIGIT_0, DIGIT_6, DIGIT_7, DIGIT_8, DIGIT_9 -> idle();
      case F1, F2, F3, F4, F5, F6, F7, F8, ENTER, CANCEL, CLEAR -> idle();
    };
  }

  private Face about(Kind kind) {
    return begun(new ByReference(parts, kind)::run);
  }

  private Face voids(Kind kind) {
    return begun(new Voiding(parts, kind)::run);
  }

  private Face begun(Supplier<Face> work) {
    parts.panel().clear();
    return guarded(work);
  }

  private Face guarded(Supplier<Face> work) {
    try {
      return work.get();
    } catch (GiveUp e) {
      return e.words() == Words.IDLE ? idle() : Face.of(e);
    }
  }

  private Face reprint() {
    Entry last = parts.now().last().orElseThrow(() -> new GiveUp(Words.BATCH_EMPTY));
    parts.printing().again(last);
    return Face.of(Words.COPY_PRINTED);
  }

  private Face lock() {
    parts.store().change(state -> state.withLocked(true));
    return idle();
  }

  /// Any key asks for the code. The lock outlives the power.
  private void locked() {
    parts.panel().show(Words.LOCKED);
    parts.panel().anyKey();
    face = guarded(this::unlock);
  }

  private Face unlock() {
    var habits = parts.settings().habits();
    String typed = parts.panel().code(Words.UNLOCK);
    if (typed.equals(habits.operatorPassword()) || typed.equals(habits.supervisorPassword()))
      parts.store().change(state -> state.withLocked(false));
    return idle();
  }
}
