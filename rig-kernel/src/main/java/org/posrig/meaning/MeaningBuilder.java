package org.posrig.meaning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a [Meaning] together: what is not said stays unsaid.
public final class MeaningBuilder {
  private TransactionKind kind;
  private Phase phase;
  private String function = "";
  private Numbers numbers = Numbers.NONE;
  private Numbers original = Numbers.NONE;
  private long cents = Meaning.UNSAID;
  private String currency = "";
  private CardUse card = CardUse.NONE;
  private String terminal = "";
  private String merchant = "";
  private String operator = "";
  private String time = "";
  private Decision decision = Decision.UNSAID;
  private String code = "";
  private ReversalReason reason = ReversalReason.UNSAID;
  private Authenticity authenticity = Authenticity.UNDECIDED;
  private BatchTotals totals = BatchTotals.UNSAID;
  private BatchResult result = BatchResult.UNSAID;
  private @Nullable Unanswered unanswered;
  private List<Uploaded> uploads = List.of();
  private List<Long> balances = List.of();

  public MeaningBuilder(TransactionKind kind, Phase phase) {
    this.kind = kind;
    this.phase = phase;
  }

  MeaningBuilder(Meaning from) {
    this.kind = from.kind();
    this.phase = from.phase();
    this.function = from.function();
    this.numbers = from.numbers();
    this.original = from.original();
    this.cents = from.cents();
    this.currency = from.currency();
    this.card = from.card();
    this.terminal = from.terminal();
    this.merchant = from.merchant();
    this.operator = from.operator();
    this.time = from.time();
    this.decision = from.decision();
    this.code = from.code();
    this.reason = from.reason();
    this.authenticity = from.authenticity();
    this.totals = from.totals();
    this.result = from.result();
    this.unanswered = from.unanswered();
    this.uploads = from.uploads();
    this.balances = from.balances();
  }

  public MeaningBuilder kind(TransactionKind value) {
    this.kind = value;
    return this;
  }

  public MeaningBuilder phase(Phase value) {
    this.phase = value;
    return this;
  }

  public MeaningBuilder function(String value) {
    this.function = value;
    return this;
  }

  public MeaningBuilder numbers(Numbers value) {
    this.numbers = value;
    return this;
  }

  public MeaningBuilder original(Numbers value) {
    this.original = value;
    return this;
  }

  public MeaningBuilder cents(long value) {
    this.cents = value;
    return this;
  }

  public MeaningBuilder currency(String value) {
    this.currency = value;
    return this;
  }

  public MeaningBuilder card(CardUse value) {
    this.card = value;
    return this;
  }

  public MeaningBuilder terminal(String value) {
    this.terminal = value;
    return this;
  }

  public MeaningBuilder merchant(String value) {
    this.merchant = value;
    return this;
  }

  public MeaningBuilder operator(String value) {
    this.operator = value;
    return this;
  }

  public MeaningBuilder time(String value) {
    this.time = value;
    return this;
  }

  public MeaningBuilder decision(Decision value) {
    this.decision = value;
    return this;
  }

  public MeaningBuilder code(String value) {
    this.code = value;
    return this;
  }

  public MeaningBuilder reason(ReversalReason value) {
    this.reason = value;
    return this;
  }

  public MeaningBuilder authenticity(Authenticity value) {
    this.authenticity = value;
    return this;
  }

  public MeaningBuilder totals(BatchTotals value) {
    this.totals = value;
    return this;
  }

  public MeaningBuilder result(BatchResult value) {
    this.result = value;
    return this;
  }

  /// As its kind has it, unless the dialect has another rule.
  public MeaningBuilder unanswered(Unanswered value) {
    this.unanswered = value;
    return this;
  }

  public MeaningBuilder uploads(List<Uploaded> value) {
    this.uploads = value;
    return this;
  }

  public MeaningBuilder balances(List<Long> value) {
    this.balances = value;
    return this;
  }

  public Meaning build() {
    return new Meaning(
        kind,
        phase,
        function,
        numbers,
        original,
        cents,
        currency,
        card,
        terminal,
        merchant,
        operator,
        time,
        decision,
        code,
        reason,
        authenticity,
        totals,
        result,
        unanswered == null ? kind.unanswered() : unanswered,
        uploads,
        balances);
  }
}
