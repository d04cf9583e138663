package org.posrig.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.Request;
import org.posrig.history.History;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// Every request has a STAN of its own, higher than the one before.
public final class StanIncreases implements Check {
  private static final long NUMBERS = 999_999;

  @Override
  public String name() {
    return "stan-increases";
  }

  @Override
  public Verdict judge(History history) {
    VerdictBuilder verdict = new VerdictBuilder();
    List<Request> earlier = new ArrayList<>();
    Conversation conversation = Conversation.of(history);
    for (Request advice : conversation.of(TransactionKind.COMPLETION_ADVICE))
      ownNumber(advice, conversation, verdict);
    for (Request request : conversation.requests())
      if (isNumbered(request) && !request.trace().isEmpty()) {
        verdict.looked();
        if (earlier.stream().noneMatch(one -> repeats(one, request)))
          judge(request, earlier, verdict);
      }
    return verdict.verdict("pass.stans", "idle.stans");
  }

  /// It got its number when it was stored, and is sent when it can be: in no order, and the number
  /// is nobody else's.
  private static void ownNumber(Request advice, Conversation conversation, VerdictBuilder verdict) {
    verdict.looked();
    if (number(advice) < 1) verdict.wrong("stan.none", Value.text(advice.trace()), advice.seen());
    conversation.requests().stream()
        .filter(one -> isNumbered(one) && one.sameAs(advice))
        .findFirst()
        .ifPresent(
            one ->
                verdict.wrong("stan.twice", Value.text(advice.trace()), one.seen(), advice.seen()));
  }

  /// A reversal may have its original's number. What an upload goes by is not told
  /// (host-protocol.md 1.13).
  private static boolean isNumbered(Request request) {
    return switch (request.kind()) {
      case REVERSAL, UPLOAD, UPLOAD_END, COMPLETION_ADVICE -> false;
      case BALANCE,
          SALE,
          VOID,
          REFUND,
          AUTHORISATION,
          AUTHORISATION_VOID,
          COMPLETION,
          COMPLETION_VOID,
          SETTLEMENT,
          SIGN_IN,
          SIGN_OFF,
          ECHO,
          SCRIPT_RESULT,
          DOWNLOAD,
          UNKNOWN ->
          true;
    };
  }

  private static void judge(Request request, List<Request> earlier, VerdictBuilder verdict) {
    if (number(request) < 1)
      verdict.wrong("stan.none", Value.text(request.trace()), request.seen());
    else if (!earlier.isEmpty()) compare(earlier.getLast(), request, verdict);
    earlier.add(request);
  }

  private static long number(Request request) {
    return request.trace().matches("\\d{6}") ? Long.parseLong(request.trace()) : -1;
  }

  /// Sent again as it was, until it is answered.
  private static boolean repeats(Request before, Request request) {
    return mayBeSentAgain(request)
        && before.kind() == request.kind()
        && before.message().fields().equals(request.message().fields());
  }

  private static boolean mayBeSentAgain(Request request) {
    return switch (request.kind()) {
      case COMPLETION_ADVICE, SETTLEMENT, SIGN_IN, SIGN_OFF, ECHO, SCRIPT_RESULT, DOWNLOAD -> true;
      case BALANCE,
          SALE,
          VOID,
          REFUND,
          AUTHORISATION,
          AUTHORISATION_VOID,
          COMPLETION,
          COMPLETION_VOID,
          REVERSAL,
          UPLOAD,
          UPLOAD_END,
          UNKNOWN ->
          false;
    };
  }

  private static void compare(Request before, Request request, VerdictBuilder verdict) {
    long step = Math.floorMod(number(request) - number(before), NUMBERS);
    if (step == 0)
      verdict.wrong("stan.twice", Value.text(request.trace()), before.seen(), request.seen());
    else if (step > NUMBERS / 2)
      verdict.wrong(
          "stan.back",
          Value.text(request.trace()),
          Value.text(""),
          Value.text(before.trace()),
          before.seen(),
          request.seen());
  }
}
