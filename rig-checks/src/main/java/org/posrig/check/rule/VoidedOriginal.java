package org.posrig.check.rule;

import java.util.Optional;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.Request;
import org.posrig.check.view.Response;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Value;
import org.posrig.verdict.VerdictBuilder;

/// A void is for the amount of its original, and repeats the host's numbers where it has them.
///
/// @param answer that approved it
record VoidedOriginal(Request original, Response answer) {

  /// What was reserved may have been typed by hand and be another terminal's: the host decides on
  /// its release.
  static Optional<VoidedOriginal> find(Request voided, Conversation conversation) {
    if (voided.kind() == TransactionKind.AUTHORISATION_VOID) return Optional.empty();
    Numbers named = voided.meaning().original();
    if (named.trace().isEmpty()) return byReference(voided, conversation);
    return conversation
        .money(named.trace(), named.batch(), voided.at())
        .flatMap(sale -> sale.approval().map(answer -> new VoidedOriginal(sale, answer)));
  }

  /// Where a void names no trace number, it repeats the host's reference number.
  private static Optional<VoidedOriginal> byReference(Request voided, Conversation conversation) {
    String reference = voided.meaning().numbers().reference();
    return conversation.money().stream()
        .filter(one -> one.at() < voided.at() && !one.isVoid() && !reference.isEmpty())
        .flatMap(one -> one.approval().stream().map(answer -> new VoidedOriginal(one, answer)))
        .filter(one -> one.answer().meaning().numbers().reference().equals(reference))
        .reduce((a, b) -> b);
  }

  void compare(Request voided, VerdictBuilder verdict) {
    if (voided.cents() != answer.cents(original))
      verdict.wrong(
          "request.voids-amount",
          voided.says(),
          Value.money(answer.cents(original)),
          Value.money(voided.cents()),
          original.seen(),
          voided.seen());
    Numbers right = answer.meaning().numbers();
    Numbers said = voided.meaning().numbers();
    String voucher = original.meaning().numbers().voucher();
    repeats(
        "request.voids-voucher", voucher, voided.meaning().original().voucher(), voided, verdict);
    if (!isOfWhatItCharged(said.reference()))
      repeats("request.voids-reference", right.reference(), said.reference(), voided, verdict);
    repeats(
        "request.voids-authorisation",
        right.authorisation(),
        said.authorisation(),
        voided,
        verdict);
  }

  /// The slip of a completion that is only told is printed before the host has given it a number:
  /// it has the reference number of its pre-authorisation.
  private boolean isOfWhatItCharged(String reference) {
    return original.isAdvice() && original.meaning().original().reference().equals(reference);
  }

  private void repeats(
      String key, String right, String said, Request voided, VerdictBuilder verdict) {
    if (!said.isEmpty() && !right.isEmpty() && !said.matches("0+") && !said.equals(right))
      verdict.wrong(
          key, voided.says(), Value.text(right), Value.text(said), answer.seen(), voided.seen());
  }
}
