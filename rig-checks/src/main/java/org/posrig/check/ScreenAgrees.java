package org.posrig.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.posrig.history.Event.PinAsked;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.text.Formats;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// The display tells the amount that is asked for and the result that was answered.
final class ScreenAgrees implements Check {
  private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.,])\\d{1,10}\\.\\d{2}(?![\\d.])");
  private static final Pattern CODE = Pattern.compile("\\[([0-9A-Z]{2})]");
  private static final Set<String> ASKS = Set.of("amount", "card", "pin", "confirm-void");

  @Override
  public String name() {
    return "screen-agrees";
  }

  @Override
  public String rule() {
    return "the amount typed, and last shown on display and PIN pad, before a sale is its F4, the amount of an approval and a balance are those"
        + " of an answer that may be believed, and a code in brackets is its F39 (terminal-behaviour.md 4.5,"
        + " host-protocol.md 1.15, 3)";
  }

  @Override
  public Verdict judge(History history) {
    Case judged = new Case(history);
    judged.talk.money().forEach(judged::keyed);
    judged.talk.money().forEach(judged::onPinPad);
    judged.talk.money().stream().filter(one -> !one.isVoid()).forEach(judged::typed);
    for (int i = 0; i < judged.seen.size(); i++)
      if (judged.seen.get(i).event() instanceof ScreenShowed screen) judged.result(screen, i);
    return judged.notes.verdict(
        "display", "held against the messages", "no amount and no result was shown");
  }

  private static final class Case {
    private final VerdictBuilder notes = new VerdictBuilder();
    private final List<Observation> seen;
    private final Conversation talk;

    Case(History history) {
      this.seen = history.seen();
      this.talk = Conversation.of(history);
    }

    /// The last amount on a display that asks for something, since the terminal was idle.
    void keyed(Request asked) {
      for (int i = asked.at() - 1; i >= 0 && !Conversation.isPowerCut(seen.get(i)); i--)
        if (seen.get(i).event() instanceof ScreenShowed screen) {
          if (screen.ready()) return;
          List<String> amounts = ASKS.contains(screen.meaning()) ? amounts(screen) : List.of();
          if (!amounts.isEmpty()) {
            keyed(asked, amounts, seen.get(i));
            return;
          }
        }
    }

    private void keyed(Request asked, List<String> amounts, Observation shown) {
      notes.looked();
      if (!amounts.contains(Formats.money(asked.cents())))
        notes.wrong(
            "the display asked for "
                + amounts
                + ", the request is for "
                + Formats.money(asked.cents()),
            shown,
            asked.seen());
    }

    /// What the holder was asked for last, since the terminal was idle or asked for money.
    void onPinPad(Request asked) {
      for (int i = asked.at() - 1; i >= 0 && !TypedAmount.isIdle(seen.get(i)) && !asksMoney(i); i--)
        if (seen.get(i).event() instanceof PinAsked pin) {
          onPinPad(asked, pin.cents(), seen.get(i));
          return;
        }
    }

    private boolean asksMoney(int at) {
      return talk.money().stream().anyMatch(one -> one.at() == at);
    }

    private void onPinPad(Request asked, long cents, Observation told) {
      if (cents == 0) return;
      notes.looked();
      if (cents != asked.cents())
        notes.wrong(
            "the PIN pad asked for "
                + Formats.money(cents)
                + ", the request is for "
                + Formats.money(asked.cents()),
            told,
            asked.seen());
    }

    /// What was typed counts for itself: a display may be as wrong as the request behind it.
    void typed(Request asked) {
      TypedAmount.in(seen.subList(0, asked.at()))
          .ifPresent(
              cents -> {
                notes.looked();
                if (cents != asked.cents())
                  notes.wrong(
                      Formats.money(cents)
                          + " was typed, the request is for "
                          + Formats.money(asked.cents()),
                      asked.seen());
              });
    }

    void result(ScreenShowed screen, int at) {
      if (screen.meaning().equals("balance")) balance(screen, at);
      Optional<Request> asked = talk.before(at).filter(Request::money);
      if (asked.isEmpty()) return;
      switch (screen.meaning()) {
        case "approved" -> approved(screen, asked.get(), seen.get(at));
        case "declined", "keep-card" -> refused(screen, asked.get(), seen.get(at));
        default -> {}
      }
    }

    private void balance(ScreenShowed screen, int at) {
      List<String> amounts = amounts(screen);
      if (amounts.isEmpty()) return;
      talk.before(at)
          .filter(asked -> asked.mti().equals("0200") && asked.field(3).startsWith("31"))
          .ifPresent(asked -> Balances.compare(amounts, asked, at, seen, notes));
    }

    private void approved(ScreenShowed screen, Request asked, Observation shown) {
      List<String> amounts = amounts(screen);
      if (amounts.isEmpty()) return;
      asked
          .approval()
          .ifPresent(
              answer -> {
                notes.looked();
                if (!amounts.contains(Formats.money(answer.cents(asked))))
                  notes.wrong(
                      asked.says()
                          + " shows "
                          + amounts
                          + ", the host approved "
                          + Formats.money(answer.cents(asked)),
                      answer.seen(),
                      shown);
              });
    }

    private void refused(ScreenShowed screen, Request asked, Observation shown) {
      List<String> codes = found(CODE, screen, match -> match.group(1));
      if (codes.isEmpty() || asked.answers().isEmpty()) return;
      notes.looked();
      if (asked.answers().stream().noneMatch(answer -> codes.contains(answer.code())))
        notes.wrong(
            asked.says() + " shows the code " + codes + ", the host answered another",
            asked.answers().getLast().seen(),
            shown);
    }

    private static List<String> amounts(ScreenShowed screen) {
      return found(AMOUNT, screen, MatchResult::group);
    }

    private static List<String> found(
        Pattern pattern, ScreenShowed screen, Function<MatchResult, String> part) {
      List<String> found = new ArrayList<>();
      for (String line : screen.lines())
        pattern.matcher(line).results().map(part).forEach(found::add);
      return found;
    }
  }
}
