package org.posrig.check.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.Request;
import org.posrig.check.view.TypedAmount;
import org.posrig.history.Event.PinAsked;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// The display shows the amount that is asked for and the result that was answered.
public final class ScreenAgrees implements Check {
  @Override
  public String name() {
    return "screen-agrees";
  }

  @Override
  public Verdict judge(History history) {
    return new Case(history).judge();
  }

  private static final class Case {
    private final VerdictBuilder verdict = new VerdictBuilder();
    private final List<Observation> seen;
    private final Conversation conversation;

    Case(History history) {
      this.seen = history.seen();
      this.conversation = Conversation.of(history);
    }

    Verdict judge() {
      asked().forEach(this::keyed);
      asked().forEach(this::onPinPad);
      asked().filter(one -> !one.isVoid()).forEach(this::typed);
      for (int i = 0; i < seen.size(); i++)
        if (seen.get(i).event() instanceof ScreenShowed screen) result(screen, i);
      for (Request request : conversation.money())
        if (!request.isAdvice() && !request.isReadable() && !request.answers().isEmpty())
          verdict.open("open.unknown-screen", request.says());
      return verdict.verdict("pass.screens", "idle.screens");
    }

    /// Of an advice whose slip nobody saw it is not known when it was asked for.
    private Stream<Request> asked() {
      return conversation.money().stream()
          .filter(one -> !one.isAdvice() || conversation.decidedAt(one) < one.at());
    }

    /// The last amount on a display that asks for something, since the terminal was idle.
    private void keyed(Request request) {
      for (int i = conversation.decidedAt(request) - 1;
          i >= 0 && !Conversation.isPowerCut(seen.get(i));
          i--)
        if (seen.get(i).event() instanceof ScreenShowed screen) {
          if (screen.ready()) return;
          if (asks(screen.meaning()) && !screen.amounts().isEmpty()) {
            keyed(request, screen.amounts(), seen.get(i));
            return;
          }
        }
    }

    private static boolean asks(ScreenMeaning meaning) {
      return meaning.expects() != ScreenMeaning.Expects.NOBODY && meaning != ScreenMeaning.TIP;
    }

    private void keyed(Request request, List<Long> amounts, Observation shown) {
      verdict.looked();
      if (!amounts.contains(request.cents()))
        verdict.wrong(
            "screen.asked",
            request.says(),
            Value.money(request.cents()),
            monies(amounts),
            shown,
            request.seen());
    }

    /// What the holder was asked for last, since the terminal was idle or asked for money.
    private void onPinPad(Request request) {
      for (int i = conversation.decidedAt(request) - 1;
          i >= 0 && !TypedAmount.isIdle(seen.get(i)) && !asksMoney(i);
          i--)
        if (seen.get(i).event() instanceof PinAsked pin) {
          onPinPad(request, pin.cents(), seen.get(i));
          return;
        }
    }

    private boolean asksMoney(int at) {
      return conversation.money().stream().anyMatch(one -> one.at() == at);
    }

    private void onPinPad(Request request, long cents, Observation shown) {
      if (cents == 0) return;
      verdict.looked();
      if (cents != request.cents())
        verdict.wrong(
            "screen.pin-pad",
            request.says(),
            Value.money(request.cents()),
            Value.money(cents),
            shown,
            request.seen());
    }

    /// What was typed counts for itself: a display may be as wrong as the request behind it.
    private void typed(Request request) {
      TypedAmount.in(seen.subList(0, conversation.decidedAt(request)))
          .ifPresent(cents -> typed(request, cents));
    }

    private void typed(Request request, long cents) {
      verdict.looked();
      if (cents != request.cents())
        verdict.wrong(
            "screen.typed",
            request.says(),
            Value.money(cents),
            Value.money(request.cents()),
            request.seen());
    }

    private void result(ScreenShowed screen, int at) {
      if (screen.meaning() == ScreenMeaning.BALANCE) balance(screen, at);
      Optional<Request> request = conversation.before(at).filter(Request::money);
      if (request.isEmpty()) return;
      if (screen.meaning() == ScreenMeaning.APPROVED) approved(screen, request.get(), seen.get(at));
      if (screen.meaning() == ScreenMeaning.DECLINED || screen.meaning() == ScreenMeaning.KEEP_CARD)
        refused(screen, request.get(), seen.get(at));
    }

    private void balance(ScreenShowed screen, int at) {
      if (screen.amounts().isEmpty()) return;
      conversation
          .before(at)
          .filter(request -> request.kind() == TransactionKind.BALANCE)
          .ifPresent(request -> Balances.compare(screen.amounts(), request, at, seen, verdict));
    }

    private void approved(ScreenShowed screen, Request request, Observation shown) {
      if (screen.amounts().isEmpty() || request.approval().isEmpty()) return;
      long cents = request.approval().get().cents(request);
      verdict.looked();
      if (!screen.amounts().contains(cents))
        verdict.wrong(
            "screen.approved",
            request.says(),
            Value.money(cents),
            monies(screen.amounts()),
            request.approval().get().seen(),
            shown);
    }

    private void refused(ScreenShowed screen, Request request, Observation shown) {
      if (screen.codes().isEmpty() || request.answers().isEmpty()) return;
      verdict.looked();
      if (request.answers().stream().noneMatch(answer -> screen.codes().contains(answer.code())))
        verdict.wrong(
            "screen.code",
            request.says(),
            Value.text(request.answers().getLast().code()),
            Value.texts(screen.codes()),
            request.answers().getLast().seen(),
            shown);
    }
  }

  static Value monies(List<Long> cents) {
    return Value.listed(cents.stream().map(Value::money).toList());
  }
}
