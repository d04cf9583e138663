package org.posrig.hosts.iso87;

import java.util.Optional;
import org.posrig.hosts.acquirer.Recall;
import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.Phase;
import org.posrig.meaning.TransactionKind;

/// Voids and completions name their originals by the host's reference number or by the number of
/// the slip, not by a trace number: whoever saw the original knows it. Safe from any party.
final class OriginalsSeen implements Recall {
  private static final int REMEMBERED = 10_000;
  private static final int CONDITION = 25;
  private final Recent traces = new Recent(REMEMBERED);
  private final Recent conditions = new Recent(REMEMBERED);

  /// An answer need not repeat the condition, which tells sales and completions apart.
  @Override
  public synchronized Message whole(Message message) {
    if (isAnswer(message)) {
      String condition = conditions.get(asked(message)).orElse("");
      return message.has(CONDITION) || condition.isEmpty()
          ? message
          : message.with(CONDITION, condition);
    }
    if (message.has(CONDITION)) conditions.put(asked(message), message.field(CONDITION));
    return message;
  }

  private static boolean isAnswer(Message message) {
    return (message.mti().charAt(2) - '0') % 2 == 1;
  }

  /// What request and answer have in common; a lie about the trace number is seen later.
  private static String asked(Message message) {
    int function = (message.mti().charAt(2) - '0') / 2;
    return message.mti().substring(0, 2) + function + message.field(41) + message.field(11);
  }

  @Override
  public synchronized Meaning of(Meaning meaning) {
    if (meaning.phase() == Phase.ANSWER) return answered(meaning);
    if (isOriginal(meaning.kind())) remember(voucher(meaning, meaning.numbers()), meaning.trace());
    return named(meaning)
        .map(trace -> meaning.but().original(with(meaning.original(), trace)).build())
        .orElse(meaning);
  }

  /// What a fault made of an answer on its way is seen later: the first word counts.
  private Meaning answered(Meaning answer) {
    String key = reference(answer, answer.numbers());
    if (isOriginal(answer.kind()) && traces.get(key).isEmpty()) remember(key, answer.trace());
    return answer;
  }

  private static boolean isOriginal(TransactionKind kind) {
    return kind.isFinancial() && !kind.isVoid();
  }

  private void remember(String key, String trace) {
    if (!key.isEmpty()) traces.put(key, trace);
  }

  private Optional<String> named(Meaning request) {
    Numbers original = request.original();
    if (original.isNone() || !original.trace().isEmpty()) return Optional.empty();
    Optional<String> bySlip = traces.get(voucher(request, original));
    // A completion that was only told has its pre-authorisation's reference number on its slip.
    if (request.kind() == TransactionKind.COMPLETION_VOID && bySlip.isPresent()) return bySlip;
    return traces.get(reference(request, original)).or(() -> bySlip);
  }

  private static String reference(Meaning meaning, Numbers numbers) {
    return key(meaning, "reference", numbers.reference());
  }

  private static String voucher(Meaning meaning, Numbers numbers) {
    return key(meaning, "voucher", numbers.voucher());
  }

  private static String key(Meaning meaning, String what, String number) {
    return number.isEmpty() ? "" : meaning.terminal() + " " + what + " " + number;
  }

  private static Numbers with(Numbers original, String trace) {
    return new Numbers(
        trace,
        original.batch(),
        original.voucher(),
        original.reference(),
        original.authorisation());
  }
}
