package org.posrig.check.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.history.Event;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.SlipPrinted;
import org.posrig.history.History;
import org.posrig.history.Observation;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.ScreenMeaning.Says;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Value;
import org.posrig.verdict.VerdictBuilder;

/// The conversation of terminal and host: what the terminal sent, in its order, each with the
/// answers that reached the terminal for it.
public final class Conversation {
  private final List<Observation> seen;
  private final Batches batches;
  private final List<Request> requests = new ArrayList<>();

  private Conversation(History history) {
    this.seen = history.seen();
    this.batches = new Batches(seen);
  }

  public static Conversation of(History history) {
    Conversation conversation = new Conversation(history);
    List<Integer> sent = conversation.positionsOfRequests();
    List<List<Response>> answers = conversation.answersTo(sent);
    for (int i = 0; i < sent.size(); i++)
      conversation.requests.add(
          conversation.request(sent.get(i), conversation.endOf(sent, i), answers.get(i)));
    return conversation;
  }

  private Request request(int at, int end, List<Response> answers) {
    Says shown = shown(at, end);
    return new Request(
        at,
        seen.get(at),
        batches.of(message(at), at),
        List.copyOf(answers),
        shown,
        shown != Says.NOTHING || !hasUnknownScreen(at, end));
  }

  /// Every whole request, in the terminal's sending order.
  public List<Request> requests() {
    return requests;
  }

  public List<Request> money() {
    return requests.stream().filter(Request::money).toList();
  }

  public List<Request> of(TransactionKind kind) {
    return requests.stream().filter(one -> one.kind() == kind).toList();
  }

  /// A request that no row of the dialect fits may be about money: nothing is decided then.
  public void openUnknown(VerdictBuilder verdict) {
    for (Request one : of(TransactionKind.UNKNOWN))
      verdict.open(
          "open.unknown-request", Value.text(one.message().type()), Value.text(one.trace()));
  }

  /// The last request before a position; a reversal does not count.
  public Optional<Request> before(int position) {
    return requests.stream()
        .filter(one -> one.at() < position && !one.isReversal())
        .reduce((a, b) -> b);
  }

  /// The last request about money with a trace number before a position.
  public Optional<Request> money(String trace, String batch, int position) {
    return requests.stream()
        .filter(
            one ->
                one.at() < position
                    && one.money()
                    && one.trace().equals(trace)
                    && one.sameBatch(batch))
        .reduce((a, b) -> b);
  }

  /// The request that a receipt is for; empty when its numbers are those of no request.
  public Optional<Request> of(SlipPrinted slip, int position) {
    String batch = slip.field(SlipField.BATCH);
    return of(slip, batch, position, true)
        .or(() -> of(slip, "", position, true))
        .or(() -> of(slip, batch, position, false))
        .or(() -> of(slip, "", position, false));
  }

  private Optional<Request> of(SlipPrinted slip, String batch, int position, boolean ofKind) {
    return requests.stream()
        .filter(one -> one.at() < position && one.money() && one.sameBatch(batch))
        .filter(one -> !ofKind || slip.reading().kind().isFor(one.kind()))
        .filter(one -> hasNumbersOf(one, slip))
        .reduce((a, b) -> b);
  }

  /// Slips of other makers have a voucher, a trace or only the host's reference number.
  private static boolean hasNumbersOf(Request request, SlipPrinted slip) {
    String voucher = slip.field(SlipField.VOUCHER);
    if (!voucher.isEmpty()) return voucher.equals(request.meaning().numbers().voucher());
    String trace = slip.field(SlipField.TRACE);
    if (!trace.isEmpty()) return trace.equals(request.trace());
    String reference = slip.field(SlipField.REFERENCE);
    return !reference.isEmpty()
        && request.answers().stream()
            .anyMatch(answer -> reference.equals(answer.meaning().numbers().reference()));
  }

  /// The reversals of a request, in order.
  public List<Request> reversalsOf(Request original) {
    return requests.stream()
        .filter(one -> one.isReversal() && one.at() > original.at())
        .filter(one -> original.trace().equals(one.meaning().original().trace()))
        .toList();
  }

  private List<Integer> positionsOfRequests() {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) if (isRequest(i)) positions.add(i);
    return positions;
  }

  private boolean isRequest(int at) {
    return seen.get(at).event() instanceof Message message && message.isSentToHost();
  }

  private Message message(int at) {
    return (Message) seen.get(at).event();
  }

  private List<List<Response>> answersTo(List<Integer> sent) {
    List<List<Response>> answers = new ArrayList<>();
    sent.forEach(_ -> answers.add(new ArrayList<>()));
    for (int i = 0; i < seen.size(); i++)
      if (seen.get(i).event() instanceof Message m && m.isDeliveredToTerminal())
        file(i, m, sent, answers);
    return answers;
  }

  private void file(int at, Message answer, List<Integer> sent, List<List<Response>> answers) {
    for (int i = sent.size() - 1; i >= 0; i--) {
      Message request = message(sent.get(i));
      if (sent.get(i) < at && answers(request, answer)) {
        answers
            .get(i)
            .add(
                new Response(
                    at,
                    seen.get(at),
                    answer,
                    Response.qualityOf(request.meaning(), answer.meaning())));
        return;
      }
    }
  }

  /// Of the same family and trace number; a lie in the answer may give it another kind.
  private static boolean answers(Message request, Message answer) {
    return answer.meaning().isAnswer()
        && request.trace().equals(answer.trace())
        && (request.kind() == answer.kind() || isFamily(request.kind(), answer.kind()));
  }

  private static boolean isFamily(TransactionKind request, TransactionKind answer) {
    return isTransaction(request) && (isTransaction(answer) || answer == TransactionKind.UNKNOWN);
  }

  private static boolean isTransaction(TransactionKind kind) {
    return kind.isFinancial() || kind == TransactionKind.BALANCE;
  }

  /// Up to the next request that is no reversal, or a power cut: until then the display speaks of
  /// this one.
  private int endOf(List<Integer> sent, int index) {
    for (int i = sent.get(index) + 1; i < seen.size(); i++)
      if (isPowerCut(seen.get(i))
          || (isRequest(i) && message(i).kind() != TransactionKind.REVERSAL)) return i;
    return seen.size();
  }

  public static boolean isPowerCut(Observation seen) {
    return seen.event() instanceof Event.PowerSwitched power && !power.on();
  }

  public static boolean isReady(Observation seen) {
    return seen.event() instanceof Event.ScreenShowed screen && screen.ready();
  }

  private Says shown(int from, int to) {
    Says first = Says.NOTHING;
    for (Observation one : seen.subList(from, to))
      if (one.event() instanceof Event.ScreenShowed screen) {
        Says now = screen.meaning().says();
        if (now == Says.APPROVED) return now;
        if (first == Says.NOTHING) first = now;
      }
    return first;
  }

  private boolean hasUnknownScreen(int from, int to) {
    return seen.subList(from, to).stream()
        .anyMatch(
            one ->
                one.event() instanceof Event.ScreenShowed screen
                    && screen.meaning() == ScreenMeaning.UNKNOWN);
  }
}
