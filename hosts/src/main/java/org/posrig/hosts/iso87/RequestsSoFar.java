package org.posrig.hosts.iso87;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.posrig.hosts.dialect.Mistake;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.Numbers;
import org.posrig.meaning.TransactionKind;

/// What a request must have in common with those before it, and what not.
final class RequestsSoFar {
  private static final int NETWORK = 24;
  private static final int PIN = 52;

  /// What a reversal repeats of its original, and the sentence for it.
  private static final Map<Integer, String> KEPT =
      new TreeMap<>(
          Map.of(
              3, "iso87.reversal-processing",
              22, "iso87.reversal-entry",
              25, "iso87.reversal-condition"));

  private final List<Asked> requests = new ArrayList<>();
  private final Map<String, Meaning> approvals = new TreeMap<>();

  void add(Asked request) {
    requests.add(request);
  }

  void answered(Meaning answer) {
    if (answer.decision().approves()) approvals.putIfAbsent(key(answer), answer);
  }

  private static String key(Meaning meaning) {
    return meaning.terminal() + meaning.trace();
  }

  /// The first that is wrong: the rest may follow from it.
  Optional<Mistake> wrong(Asked request) {
    return network(request)
        .or(() -> serialTwice(request))
        .or(() -> withoutSerial(request))
        .or(() -> repeatDiffers(request))
        .or(() -> invoiceTwice(request))
        .or(() -> notKept(request))
        .or(() -> otherOriginal(request));
  }

  /// All requests have the same, or none has any.
  private Optional<Mistake> network(Asked request) {
    return requests.stream()
        .filter(one -> !one.field(NETWORK).equals(request.field(NETWORK)))
        .findFirst()
        .map(one -> differs("iso87.network", one.field(NETWORK), request.field(NETWORK), one));
  }

  private static Mistake differs(String key, String right, String got, Asked earlier) {
    return Mistake.of(key, right, got).beside(earlier.seen());
  }

  /// A serial number is for one request; its repeats and its reversal have its trace number.
  private Optional<Mistake> serialTwice(Asked request) {
    return requests.stream()
        .filter(one -> !one.serial().isEmpty() && one.serial().equals(request.serial()))
        .filter(one -> !one.meaning().trace().equals(request.meaning().trace()))
        .findFirst()
        .map(one -> differs("iso87.serial-twice", "", request.serial(), one));
  }

  /// A terminal with fixed keys has none at all.
  private Optional<Mistake> withoutSerial(Asked request) {
    boolean derives = requests.stream().anyMatch(one -> !one.serial().isEmpty());
    return derives && request.has(PIN) && request.serial().isEmpty()
        ? Optional.of(Mistake.of("iso87.serial-missing", "", ""))
        : Optional.empty();
  }

  /// An advice is sent again as it was, its serial number included.
  private Optional<Mistake> repeatDiffers(Asked request) {
    if (request.kind() != TransactionKind.COMPLETION_ADVICE) return Optional.empty();
    return requests.stream()
        .filter(request::repeats)
        .filter(one -> !one.message().fields().equals(request.message().fields()))
        .findFirst()
        .map(one -> differs("iso87.repeat-differs", "", request.meaning().trace(), one));
  }

  private boolean isReversed(Asked original) {
    return requests.stream()
        .filter(Asked::isReversal)
        .anyMatch(one -> one.meaning().original().trace().equals(original.meaning().trace()));
  }

  /// The number of a slip that was approved is not given again; one that was reversed may be.
  private Optional<Mistake> invoiceTwice(Asked request) {
    if (!request.isOriginal()) return Optional.empty();
    return requests.stream()
        .filter(one -> one.isOriginal() && one.voucher().equals(request.voucher()))
        .filter(one -> !one.meaning().trace().equals(request.meaning().trace()))
        .filter(one -> approvals.containsKey(key(one.meaning())) && !isReversed(one))
        .findFirst()
        .map(one -> differs("iso87.invoice-twice", "", request.voucher(), one));
  }

  private Optional<Mistake> notKept(Asked reversal) {
    if (!reversal.isReversal()) return Optional.empty();
    return of(reversal.meaning().original().trace(), reversal)
        .flatMap(original -> notKept(original, reversal));
  }

  private static Optional<Mistake> notKept(Asked original, Asked reversal) {
    for (Map.Entry<Integer, String> kept : KEPT.entrySet()) {
      String right = original.field(kept.getKey());
      String got = reversal.field(kept.getKey());
      if (!right.equals(got)) return Optional.of(differs(kept.getValue(), right, got, original));
    }
    return original.voucher().equals(reversal.voucher())
        ? Optional.empty()
        : Optional.of(
            differs("iso87.reversal-invoice", original.voucher(), reversal.voucher(), original));
  }

  /// The last one with this trace number.
  private Optional<Asked> of(String trace, Asked later) {
    return requests.reversed().stream()
        .filter(one -> one.kind().isFinancial() && one.meaning().trace().equals(trace))
        .filter(one -> one.meaning().terminal().equals(later.meaning().terminal()))
        .findFirst();
  }

  /// A void repeats the numbers that its original got, and that of its slip.
  private Optional<Mistake> otherOriginal(Asked request) {
    Numbers named = request.meaning().original();
    if (!request.kind().isVoid() || named.trace().isEmpty()) return Optional.empty();
    return of(named.trace(), request).flatMap(original -> otherOriginal(original, request));
  }

  /// A cashier who voids a pre-authorisation types its reference number, and no code.
  private static boolean isTyped(Asked request) {
    return request.meaning().kind() == TransactionKind.AUTHORISATION_VOID
        && request.meaning().original().authorisation().isEmpty();
  }

  /// Its slip and its record were made before the host gave it a code.
  private static boolean isOfAdvice(Asked original, Asked request) {
    return original.meaning().kind() == TransactionKind.COMPLETION_ADVICE
        && request.meaning().original().authorisation().isEmpty();
  }

  private Optional<Mistake> otherOriginal(Asked original, Asked request) {
    if (!original.voucher().equals(request.voucher()))
      return Optional.of(
          differs("iso87.void-invoice", original.voucher(), request.voucher(), original));
    return Optional.ofNullable(approvals.get(key(original.meaning())))
        .map(answer -> answer.numbers().authorisation())
        .filter(code -> !code.equals(request.meaning().original().authorisation()))
        .filter(_ -> !isTyped(request) && !isOfAdvice(original, request))
        .map(
            code ->
                differs(
                    "iso87.void-authorisation",
                    code,
                    request.meaning().original().authorisation(),
                    original));
  }
}
