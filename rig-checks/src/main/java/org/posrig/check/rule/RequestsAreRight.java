package org.posrig.check.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.posrig.check.view.Conversation;
import org.posrig.check.view.LedgerView;
import org.posrig.check.view.Request;
import org.posrig.check.view.Response;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.ScreenMeaning.Says;
import org.posrig.meaning.TransactionKind;
import org.posrig.net.Direction;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// Every request of the terminal is one that a host can take: authentic, of one terminal and
/// batch, about an amount, with its card as it came. What each message must look like in its
/// dialect is that dialect's check.
public final class RequestsAreRight implements Check {
  @Override
  public String name() {
    return "requests-are-right";
  }

  @Override
  public Verdict judge(History history) {
    return new Case(history).judge();
  }

  private static final class Case {
    private final VerdictBuilder verdict = new VerdictBuilder();
    private final History history;
    private final Conversation conversation;
    private final SettledBatches settled;
    private final CardEntry entry;

    Case(History history) {
      this.history = history;
      this.conversation = Conversation.of(history);
      this.settled = new SettledBatches(history, conversation);
      this.entry = new CardEntry(history);
    }

    Verdict judge() {
      garbage();
      conversation.openUnknown(verdict);
      conversation.requests().forEach(this::judge);
      oneIdentity("request.terminal-changed", request -> request.meaning().terminal());
      oneIdentity("request.merchant-changed", request -> request.meaning().merchant());
      return verdict.verdict("pass.requests", "idle.requests");
    }

    private void judge(Request request) {
      verdict.looked();
      mac(request);
      if (request.money() && request.cents() <= 0)
        verdict.wrong("request.no-amount", request.says(), request.seen());
      entry.wrong(request).ifPresent(key -> verdict.wrong(key, request.says(), request.seen()));
      batch(request);
      settled.compare(request, verdict);
      if (request.isVoid() || request.completes()) original(request);
    }

    /// Broken bytes are the terminal's only while nothing was broken on purpose.
    private void garbage() {
      boolean broken =
          history.any(Event.FaultFired.class, _ -> true)
              || history.any(Event.CableSwitched.class, _ -> true)
              || history.seen().stream().anyMatch(Conversation::isPowerCut);
      if (broken) return;
      history
          .seenOf(Event.Garbage.class)
          .filter(one -> ((Event.Garbage) one.event()).direction() == Direction.TO_HOST)
          .forEach(one -> verdict.wrong("request.garbage", Value.text(""), one));
    }

    private void oneIdentity(String key, Function<Request, String> number) {
      Set<String> seen = new LinkedHashSet<>();
      for (Request request : conversation.requests())
        if (!number.apply(request).isEmpty() && seen.add(number.apply(request)) && seen.size() > 1)
          verdict.wrong(
              key,
              Value.text(""),
              Value.text(seen.iterator().next()),
              Value.text(number.apply(request)),
              request.seen());
    }

    /// A wrong MAC is the terminal's own when it holds the keys that the host gave it last. What
    /// may move money, and what takes it back, has one in every dialect that knows MACs.
    private void mac(Request request) {
      Authenticity mac = request.meaning().authenticity();
      if (mac == Authenticity.INVALID && keysAreKnown(request))
        verdict.wrong("request.mac-invalid", request.says(), request.seen());
      if (mac == Authenticity.ABSENT && isSigned(request))
        verdict.wrong("request.mac-absent", request.says(), request.seen());
    }

    private static boolean isSigned(Request request) {
      return request.money()
          || request.isReversal()
          || request.kind() == TransactionKind.BALANCE
          || request.kind() == TransactionKind.SCRIPT_RESULT;
    }

    private boolean keysAreKnown(Request request) {
      return lastSignIn(request)
          .filter(signIn -> signedIn(signIn, request.at()).isPresent())
          .filter(signIn -> between(signIn, request).noneMatch(Case::losesKeys))
          .isPresent();
    }

    private Optional<Request> lastSignIn(Request request) {
      return conversation.of(TransactionKind.SIGN_IN).stream()
          .filter(one -> one.at() < request.at())
          .reduce((a, b) -> b);
    }

    /// The answer came as the host made it, and before the terminal gave up.
    private Optional<Response> signedIn(Request signIn, int before) {
      if (signIn.shown() == Says.DISBELIEVED) return Optional.empty();
      return signIn.answers().stream()
          .filter(answer -> answer.at() < before && answer.approves())
          .filter(answer -> history.any(Message.class, sent -> isSame(sent, answer.message())))
          .findFirst();
    }

    private static boolean isSame(Message sent, Message delivered) {
      return sent.stage() == Event.Stage.SENT
          && sent.direction() == Direction.TO_TERMINAL
          && sent.fields().equals(delivered.fields());
    }

    private Stream<Event> between(Request from, Request to) {
      return history.seen().subList(from.at(), to.at()).stream().map(Observation::event);
    }

    private static boolean losesKeys(Event event) {
      return event instanceof Event.HostRestarted restart && !restart.keepsMemory();
    }

    /// The batch that the sign-in gave, when the terminal had nothing unsettled and has not settled
    /// since.
    private void batch(Request request) {
      if (!request.online() || LedgerView.forgets(history)) return;
      Optional<Request> signIn = lastSignIn(request);
      if (signIn.isEmpty()
          || hasRecords(signIn.get())
          || between(signIn.get(), request).anyMatch(Case::settles)) return;
      signedIn(signIn.get(), request.at())
          .map(answer -> answer.meaning().batch())
          .filter(batch -> !batch.isEmpty() && !batch.equals(request.batch()))
          .ifPresent(
              batch ->
                  verdict.wrong(
                      "request.batch",
                      request.says(),
                      Value.text(batch),
                      Value.text(request.batch()),
                      signIn.get().seen(),
                      request.seen()));
    }

    /// Requests for money since the last settlement that was answered.
    private boolean hasRecords(Request signIn) {
      List<Request> earlier =
          conversation.requests().stream().filter(one -> one.at() < signIn.at()).toList();
      int settled = -1;
      for (Request one : earlier)
        if (one.kind() == TransactionKind.SETTLEMENT && !one.answers().isEmpty())
          settled = one.at();
      int since = settled;
      return earlier.stream().anyMatch(one -> one.money() && one.at() > since);
    }

    private static boolean settles(Event event) {
      return event instanceof Message message && message.kind() == TransactionKind.SETTLEMENT;
    }

    /// Amount and numbers of the transaction that is voided, when the history knows it.
    private void original(Request request) {
      if (request.meaning().original().isNone())
        verdict.wrong("request.no-original", request.says(), request.seen());
      if (request.isVoid())
        VoidedOriginal.find(request, conversation)
            .ifPresent(original -> original.compare(request, verdict));
    }
  }
}
