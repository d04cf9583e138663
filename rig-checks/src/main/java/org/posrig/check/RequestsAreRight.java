package org.posrig.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.net.Direction;
import org.posrig.text.Formats;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// Every request of the terminal is one that a host can take: well-formed, signed, of one terminal
/// and batch.
final class RequestsAreRight implements Check {

  @Override
  public String name() {
    return "requests-are-right";
  }

  @Override
  public String rule() {
    return "requests have the fields of their type and tell how the card came, a right MAC where one is due, one terminal and merchant, the"
        + " batch of the sign-in that is not settled yet, and a void names its original (host-protocol.md 1.3-1.11, 2.2)";
  }

  @Override
  public Verdict judge(History history) {
    return new Case(history).judge();
  }

  private static final class Case {
    private final VerdictBuilder notes = new VerdictBuilder();
    private final History history;
    private final Conversation talk;
    private final SettledBatches settled;
    private final EntryMode entry;

    Case(History history) {
      this.history = history;
      this.talk = Conversation.of(history);
      this.settled = new SettledBatches(history, talk);
      this.entry = new EntryMode(history);
    }

    Verdict judge() {
      garbage();
      for (Request asked : talk.asked()) {
        notes.looked();
        RequestForm.wrong(asked)
            .ifPresent(what -> notes.wrong(asked.says() + " " + what, asked.seen()));
        entry.wrong(asked).ifPresent(what -> notes.wrong(asked.says() + " " + what, asked.seen()));
        keys(asked);
        batch(asked);
        settled.compare(asked, notes);
        if (asked.money() && asked.isVoid()) original(asked);
      }
      oneIdentity(41, "terminal");
      oneIdentity(42, "merchant");
      return notes.verdict("request", "without a mistake", "the terminal sent nothing");
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
          .forEach(one -> notes.wrong("the terminal sent bytes that are no message", one));
    }

    private void oneIdentity(int field, String name) {
      Set<String> told = new LinkedHashSet<>();
      for (Request asked : talk.asked())
        if (!asked.field(field).isEmpty() && told.add(asked.field(field)) && told.size() > 1)
          notes.wrong("the terminal changed its " + name + " number: " + told, asked.seen());
    }

    /// A wrong MAC is the terminal's own when it holds the keys that the host gave it last.
    private void keys(Request asked) {
      if (asked.request().mac().equals("wrong") && keysAreKnown(asked))
        notes.wrong(asked.says() + " is signed wrongly", asked.seen());
    }

    private boolean keysAreKnown(Request asked) {
      return lastSignIn(asked)
          .filter(signIn -> signedIn(signIn, asked.at()).isPresent())
          .filter(signIn -> between(signIn, asked).noneMatch(Case::losesKeys))
          .isPresent();
    }

    private Optional<Request> lastSignIn(Request asked) {
      return talk.asked().stream()
          .filter(one -> one.isSignIn() && one.at() < asked.at())
          .reduce((a, b) -> b);
    }

    /// The answer came as the host made it, and before the terminal gave up.
    private Optional<Response> signedIn(Request signIn, int before) {
      if (signIn.shown() == Request.Shown.DISBELIEVED) return Optional.empty();
      return signIn.answers().stream()
          .filter(answer -> answer.at() < before && answer.code().equals("00"))
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
    private void batch(Request asked) {
      if (!asked.online() || forgets()) return;
      Optional<Request> signIn = lastSignIn(asked);
      if (signIn.isEmpty()
          || hasRecords(signIn.get())
          || between(signIn.get(), asked).anyMatch(Case::settles)) return;
      signedIn(signIn.get(), asked.at())
          .map(answer -> answer.message().fields().getOrDefault(60, ""))
          .filter(f60 -> f60.length() >= 8 && !f60.substring(2, 8).equals(asked.batch()))
          .ifPresent(
              f60 ->
                  notes.wrong(
                      asked.says()
                          + " is of batch "
                          + asked.batch()
                          + ", the sign-in gave "
                          + f60.substring(2, 8),
                      signIn.get().seen(),
                      asked.seen()));
    }

    private boolean forgets() {
      return history.seen().stream().map(Observation::event).anyMatch(Case::losesKeys);
    }

    /// Requests for money since the last settlement that was answered.
    private boolean hasRecords(Request signIn) {
      List<Request> earlier = talk.asked().stream().filter(one -> one.at() < signIn.at()).toList();
      int settled = -1;
      for (Request one : earlier)
        if (one.mti().equals("0500") && !one.answers().isEmpty()) settled = one.at();
      int since = settled;
      return earlier.stream().anyMatch(one -> one.money() && one.at() > since);
    }

    private static boolean settles(Event event) {
      return event instanceof Message message && message.mti().equals("0500");
    }

    /// Amount and numbers of the sale that is voided, when the history knows it.
    private void original(Request asked) {
      String batch = asked.field(61).length() < 12 ? "" : asked.field(61).substring(0, 6);
      talk.money(asked.originalStan(), batch, asked.at())
          .flatMap(sale -> sale.approval().map(answer -> new Original(sale, answer)))
          .ifPresent(original -> original.compare(asked, notes));
    }
  }

  private record Original(Request sale, Response answer) {
    void compare(Request voided, VerdictBuilder notes) {
      if (voided.cents() != answer.cents(sale))
        notes.wrong(
            voided.says() + " voids " + Formats.money(answer.cents(sale)),
            sale.seen(),
            voided.seen());
      repeats(voided, 37, "reference number", notes);
      repeats(voided, 38, "authorisation", notes);
    }

    private void repeats(Request voided, int field, String name, VerdictBuilder notes) {
      String told = voided.field(field);
      String right = answer.message().fields().getOrDefault(field, "");
      if (!told.isBlank() && !right.isBlank() && !told.matches("0+") && !told.equals(right))
        notes.wrong(
            voided.says() + " names another " + name + " than its original",
            answer.seen(),
            voided.seen());
    }
  }
}
