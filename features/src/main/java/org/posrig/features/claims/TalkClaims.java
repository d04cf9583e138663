package org.posrig.features.claims;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.PinChecked;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.history.Event.Stage;
import org.posrig.history.History;
import org.posrig.net.Direction;
import org.posrig.people.ScreenObserver;

/// What terminal and host said to each other, as the link saw it. Field numbers are those of
/// docs/protocols; 39 of a reversal is its reason.
public final class TalkClaims {
  private static final String REVERSAL = "0400";

  /// How a display tells that no answer came, to a reversal in the end.
  private static final Set<String> SILENCE = Set.of("no-answer", "reversal-failed");

  private final ClaimEvidence evidence;
  private final ScreenObserver eyes;

  TalkClaims(ClaimEvidence evidence, ScreenObserver eyes) {
    this.evidence = evidence;
    this.eyes = eyes;
  }

  /// Since the last act.
  public void nothingSent() {
    List<String> sent = sent(eyes.sinceLastAct());
    if (!sent.isEmpty())
      throw new AssertionError(
          "nothing should have been sent to the host; the terminal sent " + told(sent));
  }

  /// Since the last act.
  public void sentOnce(String mti) {
    long times =
        eyes.sinceLastAct().all(Message.class).filter(message -> isSent(message, mti)).count();
    if (times != 1)
      throw new AssertionError("one " + mti + " should have been sent, there were " + times);
  }

  /// From the last request of a type to the display that told of no answer.
  public void waitedForAnswer(String mti, Duration timeout) {
    Duration sent =
        evidence.lastAt(seen -> seen instanceof Message message && isSent(message, mti));
    Duration told =
        evidence.lastAt(
            seen -> seen instanceof ScreenShowed screen && SILENCE.contains(screen.meaning()));
    evidence.waited("for the answer", timeout, told.minus(sent));
  }

  public void reversedBecause(String reason) {
    evidence.shows(
        history ->
            history.any(
                Message.class,
                message -> isSent(message, REVERSAL) && reason.equals(message.field(39))),
        history ->
            "a reversal with reason "
                + reason
                + " should have been sent; reasons sent: "
                + told(reasons(history)));
  }

  public void reversed(int times) {
    evidence.shows(
        history -> reasons(history).size() == times,
        history ->
            "the reversal should have been sent "
                + times
                + " time(s); reasons sent: "
                + told(reasons(history)));
  }

  /// The first reversal left before the last payment request.
  public void reversedFirst() {
    List<String> sent = sent(evidence.history());
    if (!sent.contains(REVERSAL) || sent.indexOf(REVERSAL) > sent.lastIndexOf("0200"))
      throw new AssertionError(
          "the reversal should have been sent before the next payment; the terminal sent "
              + told(sent));
  }

  public void pinFound(boolean right) {
    evidence.shows(
        history -> history.any(PinChecked.class, checked -> checked.right() == right),
        history ->
            "the host should have found a PIN "
                + (right ? "right" : "wrong")
                + "; it found "
                + history.all(PinChecked.class).toList());
  }

  public void noPinSent() {
    if (evidence.history().any(PinChecked.class, _ -> true))
      throw new AssertionError("no PIN should have reached the host");
  }

  private static List<String> reasons(History history) {
    return history
        .all(Message.class)
        .filter(message -> isSent(message, REVERSAL))
        .map(message -> Objects.requireNonNullElse(message.field(39), "none"))
        .toList();
  }

  private static String told(List<String> words) {
    return words.isEmpty() ? "none" : String.join(", ", words);
  }

  private static List<String> sent(History history) {
    Predicate<Message> toHost =
        message -> message.direction() == Direction.TO_HOST && message.stage() == Stage.SENT;
    return history.all(Message.class).filter(toHost).map(Message::mti).toList();
  }

  private static boolean isSent(Message message, String mti) {
    return message.direction() == Direction.TO_HOST
        && message.stage() == Stage.SENT
        && message.mti().equals(mti);
  }
}
