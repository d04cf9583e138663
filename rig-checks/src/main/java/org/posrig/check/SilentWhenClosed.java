package org.posrig.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.ScreenShowed;
import org.posrig.history.Event.Stage;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.net.Direction;
import org.posrig.verdict.Check;
import org.posrig.verdict.Verdict;

/// A terminal that is locked, signed off or full begins no sale and sends no request for money.
final class SilentWhenClosed implements Check {

  @Override
  public String name() {
    return "silent-when-closed";
  }

  @Override
  public String rule() {
    return "I9 no request for money while the terminal is locked, signed off or has to settle first, and no settlement while it"
        + " is locked or signed off"
        + " (terminal-behaviour.md 4.4, 6)";
  }

  @Override
  public Verdict judge(History history) {
    Case judged = new Case();
    history.seen().forEach(judged::see);
    return judged.notes.verdict(
        "closed period", "kept", "the terminal was never locked, signed off or full");
  }

  /// What the terminal last said of itself; a state stands under the screen's name.
  private static final class Case {
    private static final Set<String> SIGN_IN_AGAIN =
        Set.of("77", "99", "A0"); // terminal-behaviour.md 4.4
    private static final Set<String> FINANCIAL = Set.of("0100", "0200", "0220", "0500");
    private static final Set<String> ASKS_PASSWORD =
        Set.of("locked", "password", "wrong-password", "operator");

    private final VerdictBuilder notes = new VerdictBuilder();
    private final Map<String, Observation> closed = new LinkedHashMap<>();
    private boolean toldToSignIn;

    void see(Observation seen) {
      switch (seen.event()) {
        case ScreenShowed screen -> screen(screen, seen);
        case Message message -> message(message, seen);
        case Event _ -> {}
      }
    }

    private void screen(ScreenShowed screen, Observation seen) {
      switch (screen.meaning()) {
        case "locked", "signed-off", "settle-now" -> close(screen.meaning(), seen);
        case "key-check-failed" -> close("signed-off", seen);
        case "declined", "keep-card" -> declined(seen);
        case "amount" -> offered(seen);
        default -> {}
      }
      if (screen.ready() && !ASKS_PASSWORD.contains(screen.meaning())) closed.remove("locked");
    }

    /// A sale that is begun would be sent; a full terminal may find out later.
    private void offered(Observation seen) {
      for (String state : List.of("locked", "signed-off")) {
        Observation since = closed.remove(state);
        if (since != null)
          notes.wrong("a sale was begun while the terminal was " + state, since, seen);
      }
    }

    private void declined(Observation seen) {
      if (toldToSignIn) close("signed-off", seen);
      toldToSignIn = false;
    }

    private void close(String state, Observation seen) {
      if (closed.putIfAbsent(state, seen) == null) notes.looked();
    }

    private void message(Message message, Observation seen) {
      if (message.direction() == Direction.TO_HOST && message.stage() == Stage.SENT)
        sent(message, seen);
      if (message.direction() == Direction.TO_TERMINAL && message.stage() == Stage.DELIVERED)
        delivered(message);
    }

    private void sent(Message message, Observation seen) {
      toldToSignIn = false;
      if (!FINANCIAL.contains(message.mti())) return;
      for (String state : List.copyOf(closed.keySet()))
        if (isForbidden(state, message)) sent(message, state, seen);
    }

    private void sent(Message message, String state, Observation seen) {
      String what =
          message.mti() + " #" + message.stan() + " was sent while the terminal was " + state;
      Observation since = closed.remove(state);
      if (since != null) notes.wrong(what, since, seen);
    }

    /// A full terminal may still ask for a balance, by which no money moves, and should settle.
    private static boolean isForbidden(String state, Message message) {
      boolean inquiry = message.fields().getOrDefault(3, "").startsWith("31");
      return !state.equals("settle-now") || !(inquiry || message.mti().equals("0500"));
    }

    private void delivered(Message answer) {
      String code = answer.fields().getOrDefault(39, "");
      if (answer.mti().equals("0810") && code.equals("00")) closed.remove("signed-off");
      if (answer.mti().equals("0510")) closed.remove("settle-now");
      if (answer.mti().equals("0210") && !answer.mac().equals("wrong"))
        toldToSignIn = SIGN_IN_AGAIN.contains(code);
    }
  }
}
