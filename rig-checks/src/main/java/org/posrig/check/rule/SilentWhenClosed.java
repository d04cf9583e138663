package org.posrig.check.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.history.EventText;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.Decision;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Value;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;
import org.posrig.verdict.VerdictBuilder;

/// A terminal that is locked, signed off or full begins no sale and sends no request for money.
public final class SilentWhenClosed implements Check {
  @Override
  public String name() {
    return "silent-when-closed";
  }

  @Override
  public Verdict judge(History history) {
    Case judged = new Case();
    history.seen().forEach(judged::see);
    return judged.verdict.verdict("pass.closed", "idle.closed");
  }

  /// What the terminal last said of itself; a state stands under its screen.
  private static final class Case {
    private final VerdictBuilder verdict = new VerdictBuilder();
    private final Map<ScreenMeaning, Observation> closed = new EnumMap<>(ScreenMeaning.class);
    private boolean toldToSignIn;

    void see(Observation seen) {
      switch (seen.event()) {
        case ScreenShowed screen -> screen(screen, seen);
        case Message message -> message(message, seen);
        case Event _ -> {}
      }
    }

    private void screen(ScreenShowed screen, Observation seen) {
      ScreenMeaning meaning = screen.meaning();
      if (meaning == ScreenMeaning.LOCKED
          || meaning == ScreenMeaning.SIGNED_OFF
          || meaning == ScreenMeaning.SETTLE_NOW) close(meaning, seen);
      if (meaning == ScreenMeaning.KEY_CHECK_FAILED) close(ScreenMeaning.SIGNED_OFF, seen);
      if (meaning == ScreenMeaning.DECLINED || meaning == ScreenMeaning.KEEP_CARD) declined(seen);
      if (meaning == ScreenMeaning.AMOUNT) offered(seen);
      if (screen.ready() && !asksPassword(meaning)) closed.remove(ScreenMeaning.LOCKED);
    }

    private static boolean asksPassword(ScreenMeaning meaning) {
      return meaning == ScreenMeaning.LOCKED
          || meaning == ScreenMeaning.PASSWORD
          || meaning == ScreenMeaning.WRONG_PASSWORD
          || meaning == ScreenMeaning.OPERATOR;
    }

    /// A sale that is begun would be sent; a full terminal may find out later.
    private void offered(Observation seen) {
      for (ScreenMeaning state : List.of(ScreenMeaning.LOCKED, ScreenMeaning.SIGNED_OFF)) {
        Observation since = closed.remove(state);
        if (since != null) verdict.wrong("closed.sale-begun", Value.word(state), since, seen);
      }
    }

    private void declined(Observation seen) {
      if (toldToSignIn) close(ScreenMeaning.SIGNED_OFF, seen);
      toldToSignIn = false;
    }

    private void close(ScreenMeaning state, Observation seen) {
      if (closed.putIfAbsent(state, seen) == null) verdict.looked();
    }

    private void message(Message message, Observation seen) {
      if (message.isSentToHost()) sent(message, seen);
      if (message.isDeliveredToTerminal()) delivered(message.meaning());
    }

    private void sent(Message message, Observation seen) {
      toldToSignIn = false;
      for (ScreenMeaning state : List.copyOf(closed.keySet()))
        if (isForbidden(state, message.kind())) sent(message, state, seen);
    }

    private void sent(Message message, ScreenMeaning state, Observation seen) {
      Observation since = closed.remove(state);
      if (since != null)
        verdict.wrong(
            "closed.sent",
            EventText.transaction(message.kind(), message.trace(), message.meaning().cents()),
            Value.text(""),
            Value.word(state),
            since,
            seen);
    }

    /// A full terminal may still ask for a balance, by which no money moves, and should settle;
    /// before that it tells of what it has stored.
    private static boolean isForbidden(ScreenMeaning state, TransactionKind kind) {
      return switch (kind) {
        case SALE, VOID, REFUND, AUTHORISATION, AUTHORISATION_VOID, COMPLETION, COMPLETION_VOID ->
            true;
        case BALANCE, COMPLETION_ADVICE, SETTLEMENT -> state != ScreenMeaning.SETTLE_NOW;
        case REVERSAL,
            UPLOAD,
            UPLOAD_END,
            SIGN_IN,
            SIGN_OFF,
            ECHO,
            SCRIPT_RESULT,
            DOWNLOAD,
            UNKNOWN ->
            false;
      };
    }

    private void delivered(Meaning answer) {
      if (answer.kind() == TransactionKind.SIGN_IN && answer.decision().approves())
        closed.remove(ScreenMeaning.SIGNED_OFF);
      if (answer.kind() == TransactionKind.SETTLEMENT) closed.remove(ScreenMeaning.SETTLE_NOW);
      if (answer.kind().isFinancial() || answer.kind() == TransactionKind.BALANCE)
        if (answer.authenticity() != Authenticity.INVALID)
          toldToSignIn = answer.decision() == Decision.SIGN_IN_AGAIN;
    }
  }
}
