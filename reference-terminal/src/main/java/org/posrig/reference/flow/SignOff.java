package org.posrig.reference.flow;

import static org.posrig.reference.defect.SeededDefect.REVERSAL_LOST_AT_SIGN_OFF;

import org.posrig.reference.memory.Reversal;
import org.posrig.reference.online.Kind;
import org.posrig.reference.online.OnlineOutcome;
import org.posrig.reference.screen.Screen;

/// Signs the terminal off at the host.
final class SignOff {
  private final TerminalContext parts;

  SignOff(TerminalContext parts) {
    this.parts = parts;
  }

  Result run() {
    Preconditions.signedIn(parts);
    return switch (parts.online().ask(new Requests(parts).signOff(), Kind.SIGN_OFF)) {
      case OnlineOutcome.Refused refused -> Result.refused(refused);
      case OnlineOutcome.Approved _ -> {
        parts.memory().change(image -> image.with(image.session().signedOff()));
        if (parts.flaws().has(REVERSAL_LOST_AT_SIGN_OFF))
          parts.memory().change(image -> image.with(new Reversal.None()));
        yield Result.of(Screen.SIGNED_OFF);
      }
    };
  }
}
