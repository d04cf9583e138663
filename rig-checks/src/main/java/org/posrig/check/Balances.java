package org.posrig.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.posrig.history.Event;
import org.posrig.history.Observation;
import org.posrig.text.Formats;

/// A balance on the display is the host's word as well (host-protocol.md 1.2, 1.15): of the last
/// inquiry, in an answer that may be believed, over its amount.
final class Balances {
  private static final String APPROVED = "00";

  /// Account type 2, amount type 2, currency 3, sign, twelve digits; more than one may come.
  private static final Pattern F54 = Pattern.compile("\\d{7}[CD](\\d{12})");

  private Balances() {}

  static void compare(
      List<String> shown, Request asked, int at, List<Observation> seen, VerdictBuilder notes) {
    Observation screen = seen.get(at);
    notes.looked();
    Optional<Response> word =
        asked.answers().stream()
            .filter(answer -> answer.cameBefore(at, screen) && answer.believable())
            .filter(answer -> answer.code().equals(APPROVED))
            .findFirst();
    if (word.isEmpty() && isCutOff(screen, seen.getLast()))
      notes.open("the history ends at the balance of " + asked.says());
    else if (word.isEmpty())
      notes.wrong(
          asked.says() + " shows a balance of " + shown + " on no answer that may be believed",
          asked.seen(),
          screen);
    word.ifPresent(answer -> amount(shown, asked, answer, screen, notes));
  }

  /// The delivery may be what was not noted any more.
  private static boolean isCutOff(Observation screen, Observation last) {
    return !(last.event() instanceof Event.ScenarioEnded) && Response.isNotedLate(last, screen);
  }

  private static void amount(
      List<String> shown,
      Request asked,
      Response answer,
      Observation screen,
      VerdictBuilder notes) {
    List<String> told = told(answer);
    if (!told.isEmpty() && told.stream().noneMatch(shown::contains))
      notes.wrong(
          asked.says() + " shows a balance of " + shown + ", the host told " + told,
          answer.seen(),
          screen);
  }

  private static List<String> told(Response answer) {
    return F54.matcher(answer.message().fields().getOrDefault(54, ""))
        .results()
        .map((MatchResult match) -> Formats.money(Request.number(match.group(1))))
        .toList();
  }
}
