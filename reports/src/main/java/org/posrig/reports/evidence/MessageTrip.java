package org.posrig.reports.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.history.History;
import org.posrig.meaning.TransactionKind;

/// A message on its way: as its sender made it and as its receiver got it.
///
/// Both places are in the history, or [#NOWHERE]: the link made it (a copy, a stale answer), or it
/// never arrived.
public record MessageTrip(int sent, int delivered, Message message, @Nullable Message arrived) {

  /// No place in the history.
  public static final int NOWHERE = -1;

  /// What differs between the two ends, by field number.
  public List<Integer> differences() {
    if (arrived == null) return List.of();
    TreeSet<Integer> numbers = new TreeSet<>(message.fields().keySet());
    numbers.addAll(arrived.fields().keySet());
    return numbers.stream()
        .filter(
            number -> !Objects.equals(message.fields().get(number), arrived.fields().get(number)))
        .toList();
  }

  public boolean changed() {
    return arrived != null
        && !(differences().isEmpty()
            && message.type().equals(arrived.type())
            && message.meaning().authenticity() == arrived.meaning().authenticity());
  }

  /// Where it begins in the history.
  public int position() {
    return sent == NOWHERE ? delivered : sent;
  }

  /// All messages of a history, by the place where they begin.
  public static List<MessageTrip> of(History history) {
    TreeMap<Integer, Message> sent = new TreeMap<>();
    TreeMap<Integer, Message> delivered = new TreeMap<>();
    for (int i = 0; i < history.seen().size(); i++) {
      if (history.seen().get(i).event() instanceof Message message)
        (message.stage() == Event.Stage.SENT ? sent : delivered).put(i, message);
    }
    List<MessageTrip> passages = new ArrayList<>();
    // First those that kept their STAN; a message with a lie in it is found by its kind.
    match(sent, delivered, (a, b) -> a.trace().equals(b.trace()), passages);
    match(sent, delivered, (_, _) -> true, passages);
    sent.forEach((at, message) -> passages.add(new MessageTrip(at, NOWHERE, message, null)));
    delivered.forEach(
        (at, message) -> passages.add(new MessageTrip(NOWHERE, at, message, message)));
    passages.sort(Comparator.comparing(MessageTrip::position));
    return List.copyOf(passages);
  }

  private static void match(
      TreeMap<Integer, Message> sent,
      TreeMap<Integer, Message> delivered,
      BiPredicate<Message, Message> same,
      List<MessageTrip> into) {
    for (Integer from : List.copyOf(sent.keySet())) {
      Message message = Objects.requireNonNull(sent.get(from));
      for (Integer to : delivered.tailMap(from).keySet()) {
        Message other = Objects.requireNonNull(delivered.get(to));
        if (sameWay(message, other) && same.test(message, other)) {
          into.add(new MessageTrip(from, to, message, other));
          sent.remove(from);
          delivered.remove(to);
          break;
        }
      }
    }
  }

  private static boolean sameWay(Message a, Message b) {
    return a.connection() == b.connection()
        && a.direction() == b.direction()
        && sameKind(a.kind(), b.kind());
  }

  // A damaged message may be of no known kind any more.
  private static boolean sameKind(TransactionKind sent, TransactionKind delivered) {
    return sent == delivered || delivered == TransactionKind.UNKNOWN;
  }
}
