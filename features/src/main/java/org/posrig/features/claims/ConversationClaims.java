package org.posrig.features.claims;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.PinChecked;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.history.History;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.TransactionKind;
import org.posrig.people.ScreenObserver;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.verdict.FailedClaim;

/// What terminal and host sent to each other, as the link saw it.
public final class ConversationClaims {
  private final ClaimEvidence evidence;
  private final ScreenObserver observer;

  ConversationClaims(ClaimEvidence evidence, ScreenObserver observer) {
    this.evidence = evidence;
    this.observer = observer;
  }

  /// Since the last act.
  public void nothingSent() {
    List<Message> sent = sent(observer.sinceLastAct());
    if (!sent.isEmpty()) throw new FailedClaim(Sentence.of("claim.sent-something", inWords(sent)));
  }

  /// Since the last act.
  public void sentOnce(TransactionKind kind) {
    long times = sent(observer.sinceLastAct(), kind).size();
    if (times != 1)
      throw new FailedClaim(
          times == 0
              ? Sentence.of("claim.sent-none", Value.word(kind))
              : Sentence.of("claim.sent-times", Value.word(kind), Value.text(times)));
  }

  /// From the last request of a kind to the display that reported no answer.
  public void waitedForAnswer(TransactionKind kind, Duration timeout) {
    Duration sent =
        evidence.lastAt(
            seen ->
                seen instanceof Message message
                    && message.isSentToHost()
                    && message.kind() == kind);
    Duration shown =
        evidence.lastAt(
            seen -> seen instanceof ScreenShowed screen && reportsSilence(screen.meaning()));
    evidence.waited(Sentence.of("claim.the-answer"), timeout, shown.minus(sent));
  }

  /// How a display reports that no answer came, to a reversal in the end.
  private static boolean reportsSilence(ScreenMeaning meaning) {
    return meaning == ScreenMeaning.NO_ANSWER || meaning == ScreenMeaning.REVERSAL_FAILED;
  }

  /// A dialect may have no reasons: then it is enough that the terminal reverses. Whether one is
  /// left out where there must be one is for the dialect's own checks to say.
  public void reversedBecause(ReversalReason reason) {
    Set<ReversalReason> right = EnumSet.of(reason, ReversalReason.UNSAID);
    evidence.shows(
        history ->
            sent(history, TransactionKind.REVERSAL).stream()
                .anyMatch(message -> right.contains(message.meaning().reason())),
        history -> Sentence.of("claim.reversal-reason", Value.word(reason), reasons(history)));
  }

  public void reversed(int times) {
    evidence.shows(
        history -> sent(history, TransactionKind.REVERSAL).size() == times,
        history ->
            Sentence.of(
                "claim.reversals",
                Value.text(times),
                Value.text(sent(history, TransactionKind.REVERSAL).size())));
  }

  private static Value reasons(History history) {
    return ClaimText.orNone(
        sent(history, TransactionKind.REVERSAL).stream()
            .map(
                message ->
                    Value.listed(List.of(inWords(message), Value.word(message.meaning().reason()))))
            .toList());
  }

  /// The first reversal left before the last request that moves money.
  public void reversedFirst() {
    List<Message> sent = sent(evidence.history());
    List<TransactionKind> kinds = sent.stream().map(Message::kind).toList();
    int reversal = kinds.indexOf(TransactionKind.REVERSAL);
    int last = kinds.size() - 1;
    while (last >= 0 && !kinds.get(last).isFinancial()) last--;
    if (reversal < 0 || reversal > last)
      throw new FailedClaim(Sentence.of("claim.reversal-first", inWords(sent)));
  }

  public void pinFound(boolean right) {
    evidence.shows(
        history -> history.any(PinChecked.class, checked -> checked.right() == right),
        history -> Sentence.of(right ? "claim.right-pin" : "claim.wrong-pin", pins(history)));
  }

  private static Value pins(History history) {
    return ClaimText.orNone(
        history
            .all(PinChecked.class)
            .map(
                pin ->
                    Value.part(
                        pin.right() ? "claim.pin-right" : "claim.pin-wrong",
                        Value.text(pin.trace())))
            .toList());
  }

  public void noPinSent() {
    if (evidence.history().any(PinChecked.class, _ -> true))
      throw new FailedClaim(Sentence.of("claim.no-pin", pins(evidence.history())));
  }

  private static List<Message> sent(History history) {
    return history.all(Message.class).filter(Message::isSentToHost).toList();
  }

  private static List<Message> sent(History history, TransactionKind kind) {
    return sent(history).stream().filter(message -> message.kind() == kind).toList();
  }

  private static Value inWords(List<Message> messages) {
    return ClaimText.orNone(messages.stream().map(ConversationClaims::inWords).toList());
  }

  private static Value inWords(Message message) {
    return ClaimText.transaction(message.kind(), message.trace(), Meaning.UNSAID);
  }
}
