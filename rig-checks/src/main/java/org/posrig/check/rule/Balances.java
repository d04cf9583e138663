package org.posrig.check.rule;

import java.util.List;
import java.util.Optional;
import org.posrig.check.view.Request;
import org.posrig.check.view.Response;
import org.posrig.history.Event;
import org.posrig.history.Observation;
import org.posrig.meaning.Decision;
import org.posrig.verdict.VerdictBuilder;

/// A balance on the display is the host's word as well (host-protocol.md 1.2, 1.15): of the last
/// inquiry, in an answer that may be believed, with its amount.
final class Balances {
  private Balances() {}

  static void compare(
      List<Long> shown, Request request, int at, List<Observation> seen, VerdictBuilder verdict) {
    Observation screen = seen.get(at);
    verdict.looked();
    Optional<Response> word =
        request.answers().stream()
            .filter(answer -> answer.cameBefore(at, screen) && answer.believable())
            .filter(answer -> answer.decision() == Decision.APPROVED)
            .findFirst();
    if (word.isEmpty() && isCutOff(screen, seen.getLast()))
      verdict.open("open.cut-off-at-balance", request.says());
    else if (word.isEmpty())
      verdict.wrong("balance.unproven", request.says(), request.seen(), screen);
    word.ifPresent(answer -> amount(shown, request, answer, screen, verdict));
  }

  /// The delivery may be what was not noted any more.
  private static boolean isCutOff(Observation screen, Observation last) {
    return !(last.event() instanceof Event.ScenarioEnded) && Response.isNotedLate(last, screen);
  }

  private static void amount(
      List<Long> shown,
      Request request,
      Response answer,
      Observation screen,
      VerdictBuilder verdict) {
    List<Long> told = answer.meaning().balances();
    if (!told.isEmpty() && told.stream().noneMatch(cents -> shown.contains(Math.abs(cents))))
      verdict.wrong(
          "balance.differs",
          request.says(),
          ScreenAgrees.monies(told),
          ScreenAgrees.monies(shown),
          answer.seen(),
          screen);
  }
}
