package org.posrig.check.paper;

import java.util.Optional;
import org.posrig.check.view.Approval;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.Request;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.Observation;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Value;
import org.posrig.verdict.VerdictBuilder;

/// What a receipt must look like whatever it says: readable, signed by the holder on the
/// merchant's copy only, without the card's expiry (terminal-behaviour.md 4.5), and of the operator
/// who is signed in.
final class SlipForm {
  private static final int UNREADABLE = 0xFFFD;

  /// What a printer puts for characters that its code page does not have.
  private static final String UNPRINTABLE = "???";

  private final Conversation conversation;

  SlipForm(Conversation conversation) {
    this.conversation = conversation;
  }

  void judge(SlipPrinted slip, Request request, Observation printed, VerdictBuilder verdict) {
    Value number = Value.text(Approval.number(slip));
    if (slip.complete() && slip.lines().stream().anyMatch(SlipForm::isGarbled))
      verdict.wrong("slip.unreadable", number, printed);
    if (slip.reading().copy() == SlipCopy.HOLDER && !slip.field(SlipField.SIGNATURE).isEmpty())
      verdict.wrong("slip.holder-signs", number, printed);
    if (!slip.field(SlipField.EXPIRY).isEmpty())
      verdict.wrong("slip.shows-expiry", number, printed);
    if (!slip.reading().duplicate()) operator(slip, request, printed, verdict);
  }

  private static boolean isGarbled(String line) {
    return line.contains(UNPRINTABLE)
        || line.codePoints().anyMatch(c -> c == UNREADABLE || Character.isISOControl(c));
  }

  /// The sign-in may name the operator (host-protocol.md 1.14).
  private void operator(
      SlipPrinted slip, Request request, Observation printed, VerdictBuilder verdict) {
    String shown = slip.field(SlipField.OPERATOR);
    signIn(request)
        .filter(signIn -> !shown.isEmpty() && !shown.equals(signIn.meaning().operator()))
        .ifPresent(
            signIn ->
                verdict.wrong(
                    "slip.operator",
                    Value.text(Approval.number(slip)),
                    Value.text(signIn.meaning().operator()),
                    Value.text(shown),
                    signIn.seen(),
                    printed));
  }

  private Optional<Request> signIn(Request request) {
    return conversation.of(TransactionKind.SIGN_IN).stream()
        .filter(one -> one.at() < request.at() && !one.meaning().operator().isEmpty())
        .filter(one -> one.answers().stream().anyMatch(answer -> answer.approves()))
        .reduce((a, b) -> b);
  }
}
