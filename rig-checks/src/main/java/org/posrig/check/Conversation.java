package org.posrig.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.posrig.check.Request.Shown;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.Stage;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.net.Direction;

/// The conversation of terminal and host: what the terminal sent, in its order, each with the
/// answers that
/// reached the terminal for it.
final class Conversation {
  private static final Set<String> REFUSING = Set.of("declined", "keep-card");
  private static final Set<String> DISBELIEVING =
      Set.of(
          "no-answer",
          "connection-failed",
          "mac-wrong",
          "mismatch",
          "answer-garbled",
          "reversal-failed",
          "reversing");

  private final List<Observation> seen;
  private final List<Request> asked = new ArrayList<>();

  private Conversation(History history) {
    this.seen = history.seen();
  }

  static Conversation of(History history) {
    Conversation talk = new Conversation(history);
    List<Integer> sent = talk.positionsOfRequests();
    List<List<Response>> answers = talk.answersTo(sent);
    for (int i = 0; i < sent.size(); i++) {
      int at = sent.get(i);
      Shown shown = talk.shown(at, talk.endOf(sent, i));
      talk.asked.add(
          new Request(at, talk.seen.get(at), talk.request(at), List.copyOf(answers.get(i)), shown));
    }
    return talk;
  }

  /// Every whole request, in the terminal's sending order.
  List<Request> asked() {
    return asked;
  }

  List<Request> money() {
    return asked.stream().filter(Request::money).toList();
  }

  /// The last request before a position; a reversal does not count.
  Optional<Request> before(int position) {
    return asked.stream()
        .filter(one -> one.at() < position && !one.isReversal())
        .reduce((a, b) -> b);
  }

  /// The last request for money with a trace number before a position.
  Optional<Request> money(String stan, String batch, int position) {
    return asked.stream()
        .filter(
            one ->
                one.at() < position
                    && one.money()
                    && one.stan().equals(stan)
                    && one.sameBatch(batch))
        .reduce((a, b) -> b);
  }

  /// The reversals of a request, in order.
  List<Request> reversalsOf(Request original) {
    return asked.stream()
        .filter(
            one ->
                one.isReversal() && one.at() > original.at() && one.stan().equals(original.stan()))
        .toList();
  }

  private List<Integer> positionsOfRequests() {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) if (isRequest(i)) positions.add(i);
    return positions;
  }

  private boolean isRequest(int at) {
    return seen.get(at).event() instanceof Message m
        && m.direction() == Direction.TO_HOST
        && m.stage() == Stage.SENT;
  }

  private Message request(int at) {
    return (Message) seen.get(at).event();
  }

  private List<List<Response>> answersTo(List<Integer> sent) {
    List<List<Response>> answers = new ArrayList<>();
    sent.forEach(_ -> answers.add(new ArrayList<>()));
    for (int i = 0; i < seen.size(); i++)
      if (seen.get(i).event() instanceof Message m
          && m.direction() == Direction.TO_TERMINAL
          && m.stage() == Stage.DELIVERED) file(i, m, sent, answers);
    return answers;
  }

  private void file(int at, Message answer, List<Integer> sent, List<List<Response>> answers) {
    for (int i = sent.size() - 1; i >= 0; i--) {
      Message request = request(sent.get(i));
      if (sent.get(i) < at && answers(request, answer)) {
        answers
            .get(i)
            .add(new Response(at, seen.get(at), answer, Response.qualityOf(request, answer)));
        return;
      }
    }
  }

  /// The type of an answer is its request's plus 10.
  private static boolean answers(Message request, Message answer) {
    return request.stan().equals(answer.stan())
        && request.mti().length() == 4
        && answer.mti().length() == 4
        && request.mti().startsWith(answer.mti().substring(0, 2))
        && request.mti().charAt(2) + 1 == answer.mti().charAt(2)
        && request.mti().charAt(3) == answer.mti().charAt(3);
  }

  /// Up to the next request that is no reversal, or a power cut: until then the display speaks of
  /// this one.
  private int endOf(List<Integer> sent, int index) {
    for (int i = sent.get(index) + 1; i < seen.size(); i++)
      if (isPowerCut(seen.get(i)) || (isRequest(i) && !request(i).mti().equals("0400"))) return i;
    return seen.size();
  }

  static boolean isPowerCut(Observation seen) {
    return seen.event() instanceof Event.PowerSwitched power && !power.on();
  }

  private Shown shown(int from, int to) {
    Shown first = Shown.NOTHING;
    for (Observation one : seen.subList(from, to))
      if (one.event() instanceof Event.ScreenShowed screen) {
        Shown now = shown(screen.meaning());
        if (now == Shown.APPROVED) return now;
        if (first == Shown.NOTHING) first = now;
      }
    return first;
  }

  private static Shown shown(String meaning) {
    if (meaning.equals("approved")) return Shown.APPROVED;
    if (REFUSING.contains(meaning)) return Shown.REFUSED;
    return DISBELIEVING.contains(meaning) ? Shown.DISBELIEVED : Shown.NOTHING;
  }
}
