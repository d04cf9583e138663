package org.posrig.reference.flow;

import org.posrig.reference.online.Kind;
import org.posrig.reference.online.Outcome;
import org.posrig.reference.screen.Screen;

/// Signs the terminal off at the host.
final class SignOff {
  private final Parts parts;

  SignOff(Parts parts) {
    this.parts = parts;
  }

  Result run() {
    Guards.signedIn(parts);
    return switch (parts.online().ask(new Requests(parts).signOff(), Kind.SIGN_OFF)) {
      case Outcome.Refused refused -> Result.refused(refused);
      case Outcome.Approved _ -> {
        parts.memory().change(image -> image.with(image.session().signedOff()));
        yield Result.of(Screen.SIGNED_OFF);
      }
    };
  }
}
