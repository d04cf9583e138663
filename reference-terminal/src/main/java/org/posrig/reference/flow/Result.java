package org.posrig.reference.flow;

import org.posrig.reference.online.OnlineOutcome.Refused;
import org.posrig.reference.screen.Hint;
import org.posrig.reference.screen.OperatorDialogue;
import org.posrig.reference.screen.ResponseCode.Action;
import org.posrig.reference.screen.Screen;

/// The last screen of a transaction; it is shown again when something ran after it.
@FunctionalInterface
interface Result {
  void show(OperatorDialogue dialogue);

  static Result of(Screen screen, String... more) {
    return dialogue -> dialogue.rest(screen, more);
  }

  static Result refused(Refused refused) {
    var code = refused.code();
    Screen screen = code.action() == Action.KEEP_CARD ? Screen.KEEP_CARD : Screen.DECLINED;
    return dialogue ->
        dialogue.restOn(
            screen,
            "[" + code.code() + "]",
            code.text(dialogue.language()),
            code.action() == Action.SIGN_IN_AGAIN ? dialogue.say(Hint.SIGN_IN_AGAIN) : "");
  }
}
