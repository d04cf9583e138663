package org.posrig.check;

import java.util.Optional;
import java.util.Set;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.Observation;

/// What a receipt must look like whatever it tells: readable, signed by the holder on the
/// merchant's copy only, without the card's expiry (terminal-behaviour.md 4.5), and of the operator
/// who is signed in.
final class SlipForm {
  static final Set<String> HOLDERS = Set.of("CARDHOLDER COPY", "持卡人存根");
  private static final int UNREADABLE = 0xFFFD;

  /// What a printer puts for characters that its code page has not.
  private static final String UNPRINTABLE = "???";

  private final Conversation talk;

  SlipForm(Conversation talk) {
    this.talk = talk;
  }

  void judge(SlipPrinted slip, Request asked, Observation printed, VerdictBuilder notes) {
    if (slip.complete() && slip.lines().stream().anyMatch(SlipForm::isGarbled))
      notes.wrong(
          "slip " + slip.field("voucher") + " has characters that nobody can read", printed);
    if (HOLDERS.contains(slip.field("copy")) && !slip.field("signature").isEmpty())
      notes.wrong("slip " + slip.field("voucher") + " has the holder sign his own copy", printed);
    if (!slip.field("expiry").isEmpty())
      notes.wrong("slip " + slip.field("voucher") + " tells when the card expires", printed);
    if (!Approval.isDuplicate(slip)) operator(slip, asked, printed, notes);
  }

  private static boolean isGarbled(String line) {
    return line.contains(UNPRINTABLE)
        || line.codePoints().anyMatch(c -> c == UNREADABLE || Character.isISOControl(c));
  }

  /// F63 of the sign-in names the operator (host-protocol.md 1.14).
  private void operator(
      SlipPrinted slip, Request asked, Observation printed, VerdictBuilder notes) {
    String told = slip.field("operator");
    signIn(asked)
        .filter(signIn -> !told.isEmpty() && !told.equals(signIn.field(63).strip()))
        .ifPresent(
            signIn ->
                notes.wrong(
                    "slip "
                        + slip.field("voucher")
                        + " names operator "
                        + told
                        + ", signed in is "
                        + signIn.field(63).strip(),
                    signIn.seen(),
                    printed));
  }

  private Optional<Request> signIn(Request asked) {
    return talk.asked().stream()
        .filter(one -> one.isSignIn() && one.at() < asked.at() && !one.field(63).isBlank())
        .filter(one -> one.answers().stream().anyMatch(answer -> answer.code().equals("00")))
        .reduce((a, b) -> b);
  }
}
