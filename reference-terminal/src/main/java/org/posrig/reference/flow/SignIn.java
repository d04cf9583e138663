package org.posrig.reference.flow;

import static org.posrig.reference.defect.SeededDefect.KEY_CHECK_SKIPPED;

import java.util.Arrays;
import java.util.HexFormat;
import org.posrig.reference.iso.DesKey;
import org.posrig.reference.iso.Message;
import org.posrig.reference.iso.PrivateFields;
import org.posrig.reference.iso.WorkingKeys;
import org.posrig.reference.iso.WorkingKeys.Loading;
import org.posrig.reference.online.Kind;
import org.posrig.reference.online.OnlineOutcome;
import org.posrig.reference.screen.Hint;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.Screen;
import org.posrig.secret.Secret;

/// Operator and POS sign-in (host-protocol.md 1.14): keys, clock and batch from the host.
final class SignIn {
  private static final String KEYS_WITH_TRACK = "004";
  private final TerminalContext parts;
  private final Passwords passwords;

  SignIn(TerminalContext parts) {
    this.parts = parts;
    this.passwords = new Passwords(parts);
  }

  Result byOperator() {
    return online(passwords.operator());
  }

  /// The host asked for it; the operator stays.
  Result again() {
    return online(parts.memory().now().session().operator());
  }

  private Result online(String operator) {
    String serial = parts.parameters().policy().sendSerial() ? parts.pins().serialNumber() : "";
    Message request = new Requests(parts).signIn(operator, serial);
    return switch (parts.online().ask(request, Kind.SIGN_IN)) {
      case OnlineOutcome.Refused refused -> refused(refused);
      case OnlineOutcome.Approved approved -> load(operator, approved.answer());
    };
  }

  // A host that refuses the terminal at sign-in does not want its transactions either.
  private Result refused(OnlineOutcome.Refused refused) {
    parts.memory().change(image -> image.with(image.session().signedOff()));
    return Result.refused(refused);
  }

  private Result load(String operator, Message answer) {
    byte[] field62 = HexFormat.of().parseHex(answer.text(62));
    DesKey master = new DesKey(parts.parameters().identity().masterKey());
    return switch (WorkingKeys.load(KEYS_WITH_TRACK, field62, master)) {
      case Loading.Loaded loaded -> open(operator, loaded.keys(), answer);
      case Loading.Failed _ when parts.flaws().has(KEY_CHECK_SKIPPED) && field62.length == 60 ->
          open(operator, unchecked(field62), answer);
      case Loading.Failed failed -> {
        parts.memory().change(image -> image.with(image.session().withoutKeys()));
        throw new NotDone(Screen.KEY_CHECK_FAILED, failed.which());
      }
    };
  }

  private static WorkingKeys unchecked(byte[] field62) {
    return new WorkingKeys(
        Secret.of(Arrays.copyOfRange(field62, 0, 16)),
        Secret.of(Arrays.copyOfRange(field62, 20, 28)),
        Secret.of(Arrays.copyOfRange(field62, 40, 56)));
  }

  private Result open(String operator, WorkingKeys keys, Message answer) {
    long offset = parts.time().offset(answer);
    parts
        .memory()
        .change(
            image -> {
              String batch = PrivateFields.batchOf(answer.text(60), image.session().batch());
              return image.with(
                  image.session().withOperator(operator).signedIn(keys, batch, offset));
            });
    String batch = parts.memory().now().session().batch();
    return dialogue ->
        dialogue.rest(
            Screen.IDLE, dialogue.say(Hint.SIGNED_IN), dialogue.say(Hint.BATCH) + " " + batch);
  }
}
