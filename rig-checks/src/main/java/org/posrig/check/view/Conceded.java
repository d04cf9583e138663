package org.posrig.check.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.Concession;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.TransactionKind;

/// Which requests the terminal may leave as they are, because it is set so: only where what the
/// setting speaks of has happened, and the display has said so.
public final class Conceded {
  private final Set<Concession> concessions = EnumSet.noneOf(Concession.class);
  private final List<Observation> seen;
  private final Conversation conversation;

  private Conceded(History history, Conversation conversation) {
    this.seen = history.seen();
    this.conversation = conversation;
    history.all(Event.ScenarioBegan.class).forEach(one -> concessions.addAll(one.concessions()));
  }

  public static Conceded of(History history, Conversation conversation) {
    return new Conceded(history, conversation);
  }

  /// Whether it may be left, as the terminal knew it at a position.
  public boolean isLeft(Request request, int position) {
    return concessions.stream().anyMatch(one -> isLeft(one, request, position));
  }

  private boolean isLeft(Concession concession, Request request, int position) {
    return switch (concession) {
      case GIVES_UP_REVERSAL -> isGivenUp(request, position);
      case ENDS_AT_MISMATCH -> endedAtMismatch(request, position);
    };
  }

  /// Told behind a reversal that nobody has accepted.
  private boolean isGivenUp(Request request, int position) {
    List<Request> reversals =
        conversation.reversalsOf(request).stream().filter(one -> one.at() < position).toList();
    return !reversals.isEmpty()
        && reversals.stream().noneMatch(one -> one.accepted().isPresent())
        && told(ScreenMeaning.REVERSAL_FAILED, reversals.getLast().at(), position).isPresent();
  }

  /// Told behind an answer, and nothing was reversed.
  private boolean endedAtMismatch(Request request, int position) {
    return conversation.reversalsOf(request).isEmpty()
        && told(ScreenMeaning.MISMATCH, request.at(), position)
            .filter(told -> seen.subList(request.at(), told).stream().anyMatch(Conceded::isAnswer))
            .isPresent();
  }

  private static boolean isAnswer(Observation one) {
    return one.event() instanceof Event.Message message && message.isDeliveredToTerminal();
  }

  /// Where the display says it, before the next request that is no reversal: until then it speaks
  /// of this one.
  private Optional<Integer> told(ScreenMeaning meaning, int from, int to) {
    for (int at = from + 1; at < to && !isOtherRequest(seen.get(at)); at++)
      if (seen.get(at).event() instanceof Event.ScreenShowed screen && screen.meaning() == meaning)
        return Optional.of(at);
    return Optional.empty();
  }

  private static boolean isOtherRequest(Observation one) {
    return one.event() instanceof Event.Message message
        && message.isSentToHost()
        && message.kind() != TransactionKind.REVERSAL;
  }
}
