package org.posrig.hosts.dialect;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.meaning.Decision;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.TransactionKind;
import org.posrig.rule.RefusalReason;

/// What an acquirer's messages look like and what its codes mean, read from a table file.
public final class Dialect {
  /// What any terminal takes for a refusal (ISO 8583:1987).
  private static final String DO_NOT_HONOUR = "05";

  private final String name;
  private final Map<Integer, FieldRow> fields;
  private final TransactionTable transactions;
  private final Map<String, ResponseCode> codes;
  private final CardReader cards;
  private final Map<String, ReversalReason> reasons;
  private final Map<RefusalReason, String> refusals;
  private final Codec codec;

  Dialect(
      String name,
      Map<Integer, FieldRow> fields,
      TransactionTable transactions,
      Map<String, ResponseCode> codes,
      CardReader cards,
      Map<String, ReversalReason> reasons,
      Map<RefusalReason, String> refusals) {
    this.name = name;
    this.fields = Collections.unmodifiableMap(fields);
    this.transactions = transactions;
    this.codes = Collections.unmodifiableMap(codes);
    this.cards = cards;
    this.reasons = reasons;
    this.refusals = refusals;
    this.codec = new Codec(this.fields);
  }

  /// The UnionPay-style dialect of `unionpay.xml`, read once: it is never changed.
  public static Dialect unionPay() {
    return UnionPay.READ;
  }

  /// Read at the first use, so that what is wrong with the file is told to whoever asks for it.
  private static final class UnionPay {
    private static final Dialect READ = DialectFile.ofResource("unionpay.xml").orThrow();
  }

  /// An acquirer's own table, of the form of `unionpay.xml`.
  ///
  /// @throws IllegalArgumentException with every problem of the file
  public static Dialect of(Path file) {
    return DialectFile.read(file).orThrow();
  }

  /// What is wrong with a table file, `file:line: …`; empty when all is well.
  public static List<String> problems(Path file) {
    return DialectFile.read(file).problems();
  }

  public String name() {
    return name;
  }

  public Codec codec() {
    return codec;
  }

  public Optional<FieldRow> field(int number) {
    return Optional.ofNullable(fields.get(number));
  }

  /// Every response code, in the order of the file.
  public Map<String, ResponseCode> codes() {
    return codes;
  }

  /// Unknown codes do not approve.
  public boolean approves(String code) {
    ResponseCode known = codes.get(code);
    return known != null && known.approves();
  }

  /// What an answer with this code decides about a request; UNSAID when the code is not known.
  public Decision decision(TransactionKind kind, String code) {
    ResponseCode known = codes.get(code);
    return known == null ? Decision.UNSAID : known.decisionOf(kind);
  }

  /// By which the host approves another amount.
  public Optional<String> partlyApproving() {
    return codes.values().stream()
        .filter(code -> code.decision() == Decision.PARTLY_APPROVED)
        .map(ResponseCode::code)
        .findFirst();
  }

  /// F39 of a reversal.
  public ReversalReason reason(String code) {
    if (code.isEmpty()) return ReversalReason.UNSAID;
    return reasons.getOrDefault(code, ReversalReason.UNKNOWN);
  }

  /// By which code a rule's refusal is answered. A table that does not say it answers by its first
  /// code that decides the same, or by the first that refuses at all.
  public String refusal(RefusalReason reason) {
    return Optional.ofNullable(refusals.get(reason))
        .or(() -> deciding(reason.decision()))
        .or(() -> deciding(Decision.REFUSED))
        .orElse(DO_NOT_HONOUR);
  }

  private Optional<String> deciding(Decision decision) {
    return codes.values().stream()
        .filter(code -> code.decision() == decision)
        .map(ResponseCode::code)
        .findFirst();
  }

  /// What a request asks for; a row of kind UNKNOWN when no row fits.
  public TransactionRow transaction(Message request) {
    return transactions.of(request);
  }

  /// An F3 of the dialect that is another one than this.
  public Optional<String> otherProcessing(String processing) {
    return transactions.processing().filter(other -> !other.equals(processing)).findFirst();
  }

  TransactionTable transactions() {
    return transactions;
  }

  CardReader cards() {
    return cards;
  }
}
