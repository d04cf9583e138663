package org.posrig.hosts.dialect;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.Decision;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.TransactionKind;

/// What an acquirer's messages look like and what its codes mean, read from a table file.
public final class Dialect {
  private final String name;
  private final Map<Integer, FieldRow> fields;
  private final TransactionTable transactions;
  private final Map<String, ResponseCode> codes;
  private final CardReader cards;
  private final Map<String, ReversalReason> reasons;
  private final DialectForm form;
  private final Codec codec;

  Dialect(
      String name,
      Map<Integer, FieldRow> fields,
      TransactionTable transactions,
      Map<String, ResponseCode> codes,
      CardReader cards,
      Map<String, ReversalReason> reasons,
      DialectForm form,
      Codec codec) {
    this.name = name;
    this.fields = Collections.unmodifiableMap(fields);
    this.transactions = transactions;
    this.codes = Collections.unmodifiableMap(codes);
    this.cards = cards;
    this.reasons = reasons;
    this.form = form;
    this.codec = codec;
  }

  public String name() {
    return name;
  }

  public Codec codec() {
    return codec;
  }

  /// How its messages stand on the wire.
  public FrameForm frame() {
    return form.frame();
  }

  public Places places() {
    return form.places();
  }

  /// Fields that an answer repeats of its request.
  public Set<Integer> echo() {
    return form.echo();
  }

  /// The layouts of a batch's totals.
  public List<SumsLayout> totals() {
    return form.totals();
  }

  /// The same dialect in another frame.
  public Dialect in(FrameForm frame) {
    return new Dialect(name, fields, transactions, codes, cards, reasons, form.with(frame), codec);
  }

  DialectForm form() {
    return form;
  }

  /// The numbers of the fields that may be shown so.
  Stream<Integer> shownAs(Visibility how) {
    return fields.values().stream().filter(row -> row.shown() == how).map(FieldRow::number);
  }

  BatchReader batches() {
    return new BatchReader(form.totals(), form.places());
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

  public boolean approvesPartly(String code) {
    ResponseCode known = codes.get(code);
    return known != null && known.decision() == Decision.PARTLY_APPROVED;
  }

  /// By which the host approves another amount.
  public Optional<String> partlyApproving() {
    return codes.values().stream()
        .filter(code -> code.decision() == Decision.PARTLY_APPROVED)
        .map(ResponseCode::code)
        .findFirst();
  }

  /// What a code says of a batch as the answer to a settlement.
  BatchResult batch(String code) {
    ResponseCode known = codes.get(code);
    return known == null ? BatchResult.UNSAID : known.batch();
  }

  /// The code of a request that is answered so; the first in the file.
  public Optional<String> codeFor(BatchResult result) {
    return codes.values().stream()
        .filter(code -> code.batch() == result)
        .map(ResponseCode::code)
        .findFirst();
  }

  /// By the code that a terminal gives.
  public ReversalReason reason(String code) {
    if (code.isEmpty()) return ReversalReason.UNSAID;
    return reasons.getOrDefault(code, ReversalReason.UNKNOWN);
  }

  /// What a request asks for; a row of kind UNKNOWN when no row fits.
  public TransactionRow transaction(Message request) {
    return transactions.of(request);
  }

  /// An F3 of the dialect that is another one than this.
  public Optional<String> otherProcessing(String processing) {
    return transactions.processing().filter(other -> !other.equals(processing)).findFirst();
  }

  public TransactionTable transactions() {
    return transactions;
  }

  CardReader cards() {
    return cards;
  }
}
