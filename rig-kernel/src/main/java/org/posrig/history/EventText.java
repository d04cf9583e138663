package org.posrig.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.posrig.card.CardName;
import org.posrig.fault.FaultText;
import org.posrig.meaning.BatchTotals;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.Meaning;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipReading;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// What was observed, in a few words, for whoever reads the evidence.
public final class EventText {
  private EventText() {}

  public static Sentence of(Event event) {
    return switch (event) {
      case Event.ScenarioBegan began ->
          Sentence.of("event.scenario-began", Value.told(began.name()));
      case Event.StepBegan step -> Sentence.of("event.step-began", Value.told(step.text()));
      case Event.ClosingBegan _ -> Sentence.of("event.closing-began");
      case Event.ClosingEnded ended ->
          ended.complete()
              ? Sentence.of("event.closing-ended")
              : Sentence.of("event.closing-broken-off", Value.part(ended.how()));
      case Event.ScenarioEnded ended ->
          Sentence.of("event.scenario-ended", Value.text(ended.outcome()));
      case Event.ClaimFailed claim -> claim.what();
      case Event.Trouble trouble -> trouble.what();
      case Event.KeyPressed key -> Sentence.of("event.key", Value.word(key.key()));
      case Event.CardPresented card ->
          Sentence.of(
              "event.card-presented",
              CardName.of(card.card()),
              Value.text(card.pan()),
              Value.word(card.how()));
      case Event.CardTaken _ -> Sentence.of("event.card-taken");
      case Event.CardReturned _ -> Sentence.of("event.card-returned");
      case Event.PinAsked(long cents) ->
          cents == 0
              ? Sentence.of("event.pin-asked")
              : Sentence.of("event.pin-asked-for", Value.money(cents));
      case Event.PinTyped pin -> Sentence.of("event.pin-typed", Value.text(pin.digits()));
      case Event.PinAbandoned _ -> Sentence.of("event.pin-abandoned");
      case Event.PowerSwitched(boolean on) ->
          Sentence.of(on ? "event.power-on" : "event.power-off");
      case Event.CableSwitched(boolean in) ->
          Sentence.of(in ? "event.cable-in" : "event.cable-out");
      case Event.PaperChanged paper ->
          Sentence.of(
              paper.coverOpen() ? "event.paper-cover-open" : "event.paper",
              Value.word(paper.paper()));
      case Event.FaultArmed armed ->
          Sentence.of("event.fault-armed", new Value.Part(FaultText.of(armed.injection())));
      case Event.FaultFired fired ->
          Sentence.of(
              fired.asPlanned() ? "event.fault-fired" : "event.fault-fired-elsewhere",
              new Value.Part(FaultText.of(fired.place())));
      case Event.ScreenShowed screen -> screen(screen);
      case Event.SlipPrinted slip -> slip(slip.reading(), slip.complete());
      case Event.PinPadShowed pad ->
          Sentence.of("event.pin-pad", Value.text(String.join(" / ", pad.lines())));
      case Event.Connected connected ->
          Sentence.of("event.connected", Value.text(connected.connection()));
      case Event.NotConnected not -> Sentence.of("event.not-connected", Value.part(not.why()));
      case Event.Disconnected gone ->
          Sentence.of("event.disconnected", Value.text(gone.connection()), Value.word(gone.how()));
      case Event.Message message -> message(message);
      case Event.PartDelivered part ->
          Sentence.of(
              "event.part",
              Value.text(part.bytes()),
              Value.text(part.of()),
              Value.text(part.type()));
      case Event.Garbage garbage ->
          Sentence.of("event.garbage", Value.text(garbage.bytes()), Value.part(garbage.why()));
      case Event.Booked booked ->
          Sentence.of("event.booked", transaction(booked.kind(), booked.trace(), booked.cents()));
      case Event.Unbooked back ->
          Sentence.of("event.unbooked", Value.text(back.trace()), Value.word(back.reason()));
      case Event.HostDecided decided ->
          Sentence.of(
              "event.decided",
              transaction(decided.kind(), decided.trace(), Meaning.UNSAID),
              Value.text(decided.code()),
              Value.part(decided.why()));
      case Event.RuleSet set -> Sentence.of("event.rule-set", Value.text(set.rule()));
      case Event.RuleLifted lifted -> Sentence.of("event.rule-lifted", Value.text(lifted.rule()));
      case Event.RuleDecided decided ->
          Sentence.of(
              "event.rule-decided",
              Value.text(decided.rule()),
              transaction(decided.kind(), decided.trace(), Meaning.UNSAID),
              Value.word(decided.reason()),
              new Value.Part(FiguresText.of(decided.figures())));
      case Event.PinChecked pin ->
          Sentence.of(pin.right() ? "event.pin-right" : "event.pin-wrong", Value.text(pin.trace()));
      case Event.Settled settled ->
          Sentence.of(
              "event.settled",
              Value.text(settled.batch()),
              totals(settled.terminal()),
              totals(settled.host()));
      case Event.HostRestarted host ->
          Sentence.of(host.keepsMemory() ? "event.host-restarted" : "event.host-forgot");
      case Event.LeakSeen leak ->
          Sentence.of(
              "event.leak",
              Value.word(leak.kind()),
              Value.word(leak.where()),
              Value.text(leak.masked()));
    };
  }

  private static Sentence screen(Event.ScreenShowed screen) {
    String lines = String.join(" / ", screen.lines().stream().map(String::strip).toList());
    return Sentence.of("event.screen", Value.word(screen.meaning()), Value.text(lines));
  }

  private static Sentence slip(SlipReading slip, boolean complete) {
    List<Value> fields = new ArrayList<>();
    slip.fields()
        .forEach(
            (field, value) -> {
              if (!value.isEmpty())
                fields.add(Value.part("event.slip-field", Value.word(field), value(field, value)));
            });
    return Sentence.of(
        complete ? "event.slip" : "event.slip-torn", Value.word(slip.kind()), Value.listed(fields));
  }

  /// The value of a slip's field: the name of a constant as its word, anything else as it is.
  public static Value value(SlipField field, String value) {
    return switch (field) {
      case ENTRY ->
          Arrays.stream(EntryMode.values())
              .filter(mode -> mode.name().equals(value))
              .findFirst()
              .<Value>map(Value::word)
              .orElse(Value.text(value));
      case MERCHANT,
          TERMINAL,
          OPERATOR,
          CARD,
          EXPIRY,
          BATCH,
          VOUCHER,
          TRACE,
          ORIGINAL,
          AUTHORISATION,
          REFERENCE,
          TIME,
          AMOUNT,
          TIP,
          DEBIT_COUNT,
          DEBIT_AMOUNT,
          CREDIT_COUNT,
          CREDIT_AMOUNT,
          SIGNATURE ->
          Value.text(value);
    };
  }

  private static Sentence message(Event.Message message) {
    Meaning meaning = message.meaning();
    return Sentence.of(
        meaning.code().isEmpty() ? "event.message" : "event.message-with-code",
        Value.text(message.type()),
        Value.text(meaning.trace()),
        Value.word(message.stage()),
        Value.word(meaning.authenticity()),
        Value.text(meaning.code()));
  }

  /// `sale #000002, 120.00`.
  ///
  /// @param cents signed or not; [Meaning#UNSAID] for none
  public static Value transaction(TransactionKind kind, String trace, long cents) {
    if (trace.isEmpty()) return Value.word(kind);
    return cents == Meaning.UNSAID
        ? Value.part("transaction", Value.word(kind), Value.text(trace))
        : Value.part("transaction.amount", Value.word(kind), Value.text(trace), Value.money(cents));
  }

  /// `1 debit 120.00, no credits`.
  public static Value totals(BatchTotals totals) {
    if (!totals.isSaid()) return Value.part("totals.none");
    return Value.part(
        "totals",
        sum(totals.debits(), totals.debitCents(), "debit"),
        sum(totals.credits(), totals.creditCents(), "credit"));
  }

  private static Value sum(int number, long cents, String noun) {
    if (number == 0 && cents == 0) return Value.part("totals.no-" + noun + "s");
    return Value.part("totals.sum", Value.count(number, noun), Value.money(cents));
  }
}
