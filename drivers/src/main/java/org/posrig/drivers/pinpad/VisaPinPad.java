package org.posrig.drivers.pinpad;

import static org.posrig.device.DeviceFailed.Cause.DISCONNECTED;
import static org.posrig.device.DeviceFailed.Cause.GARBLED;
import static org.posrig.device.DeviceFailed.Cause.NO_ANSWER;
import static org.posrig.device.DeviceFailed.Cause.REFUSED;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.posrig.device.DeviceFailed;
import org.posrig.device.PinPad;
import org.posrig.drivers.Settings;
import org.posrig.drivers.frame.Delivery;
import org.posrig.drivers.frame.DeviceFrame;
import org.posrig.drivers.frame.FramedWire;
import org.posrig.secret.Secret;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;

/// Drives the pad: one exchange at a time; only [#cancelEntry] may come from another party
/// meanwhile.
///
/// ```
///   terminal RS-232 / TTL  TX ──► RX  pad, 8N1
///                          RX ◄── TX
///                          9 V ── supply, GND ── GND
/// ```
final class VisaPinPad implements PinPad {
  private static final int TRIES = 3;
  // The key's usage, mode and kind, or its kind and check value; the PP791 tells neither unasked.
  private static final Pattern TOLD_OF_KEY =
      Pattern.compile("04F(?:[^\\x1c]*\\x1c[^\\x1c]*\\x1c)?(?<kind>[TDS])(?<value>[0-9A-F]{8})?");
  private static final int SINGLE = 8;
  private static final String LOADING = "pad.loading";
  private static final Sentence SIGN_IN = Sentence.of("pad.sign-in-first");
  private static final Pattern ENTERED = Pattern.compile("71\\.0(\\d\\d)01([0-9A-F]{16})");
  private static final Pattern REFUSAL = Pattern.compile("71([0-9A-G])");

  private final String name;
  private final Wire wire;
  private final Duration ackWait;
  private final boolean knowsZ62;
  private final boolean cancelAfterPin;
  private final PadAnswers answers;
  private final FramedWire framed;

  VisaPinPad(String name, Wire wire, RigClock clock, Settings settings) {
    this.name = name;
    this.wire = wire;
    this.ackWait = settings.millis("ack-millis", 1000);
    this.knowsZ62 = settings.text("null-pin", "yes").equals("yes");
    this.cancelAfterPin = settings.text("after-pin", "nothing").equals("cancel");
    this.answers = new PadAnswers(clock);
    this.framed = new FramedWire(name, wire, clock, new FramedWire.Rules(ackWait, TRIES), answers);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String serialNumber(Deadline deadline) {
    return exchange(Sentence.of("pad.serial"), VisaMessages.serialNumber(), deadline).substring(2);
  }

  @Override
  public String loadMasterKey(int slot, Secret key, Deadline deadline) {
    Sentence asked = Sentence.of(LOADING, Value.text(slot));
    DeviceFrame load = VisaMessages.load(slot, key);
    answers.expectEcho(load);
    String answer = exchange(asked, load, deadline);
    if (answer.startsWith("02?")) throw failed(asked, REFUSED, PadError.loading(last(answer)));
    if (!answer.equals(load.text())) throw failed(asked, GARBLED, Sentence.of("pad.other-echo"));
    return checkValue(slot, key, deadline);
  }

  private String checkValue(int slot, Secret key, Deadline deadline) {
    Sentence asked = Sentence.of("pad.checking", Value.text(slot));
    String answer = exchange(asked, VisaMessages.check(slot), deadline);
    if (!answer.startsWith("04F")) throw failed(asked, REFUSED, Sentence.of("pad.no-key"));
    Matcher told = TOLD_OF_KEY.matcher(answer);
    if (!told.matches()) return PadCipher.checkValue(key);
    if ("T".equals(told.group("kind")) == (key.length() == SINGLE))
      throw failed(asked, REFUSED, Sentence.of("pad.other-length"));
    return Optional.ofNullable(told.group("value")).orElseGet(() -> PadCipher.checkValue(key));
  }

  @Override
  public PinEntry enterPin(PinRequest request, Deadline deadline) {
    Sentence asked = Sentence.of("pad.asking");
    if (request.cents() < 0 || request.cents() > VisaMessages.MOST_CENTS)
      throw failed(asked, REFUSED, Sentence.of("pad.amount", Value.money(request.cents())));
    select(request.slot(), deadline);
    answers.beginEntry();
    deliver(asked, question(request), deadline);
    Optional<PadAnswer> first = answers.next(holdersTime(request, deadline));
    PadAnswer answer = first.orElseGet(() -> afterCancel(deadline));
    if (cancelAfterPin && answer instanceof PadAnswer.Message) clear(deadline);
    return result(asked, answer);
  }

  private DeviceFrame question(PinRequest request) {
    return request.mayBeEmpty() && knowsZ62
        ? VisaMessages.askPinOrNone(request)
        : VisaMessages.askPin(request);
  }

  /// Frees a pad that waits for message 72 behind its answer. It answers with ACK or EOT; of one
  /// that does neither the next command tells.
  private void clear(Deadline deadline) {
    framed.send(VisaMessages.cancel(), deadline.orIn(ackWait));
  }

  private void select(int slot, Deadline deadline) {
    Sentence asked = Sentence.of("pad.selecting", Value.text(slot));
    if (!exchange(asked, VisaMessages.select(slot), deadline).equals("080"))
      throw failed(asked, REFUSED, Sentence.of("pad.no-slot"));
  }

  /// Ends early enough that the entry can still be cancelled by the deadline.
  private Deadline holdersTime(PinRequest request, Deadline deadline) {
    Duration left = deadline.remaining();
    Duration quarter = left.dividedBy(4);
    Duration reserve = quarter.compareTo(ackWait) < 0 ? quarter : ackWait;
    return deadline.orIn(request.timeout()).orIn(left.minus(reserve));
  }

  private PadAnswer afterCancel(Deadline deadline) {
    cancelEntry(deadline);
    return answers.poll().orElseGet(PadAnswer.Ended::new);
  }

  private PinEntry result(Sentence asked, PadAnswer answer) {
    return switch (answer) {
      case PadAnswer.Message message -> result(asked, message.frame().text());
      case PadAnswer.Ended _ -> new PinEntry.Abandoned();
      case PadAnswer.Broken broken -> throw failed(asked, DISCONNECTED, broken.why());
    };
  }

  private PinEntry result(Sentence asked, String answer) {
    Matcher refusal = REFUSAL.matcher(answer);
    if (refusal.matches()) throw failed(asked, REFUSED, PadError.entry(last(answer)));
    Matcher entered = ENTERED.matcher(answer);
    if (!entered.matches())
      throw failed(asked, GARBLED, Sentence.of("pad.no-71", Value.text(answer.length())));
    return entered.group(1).equals("00")
        ? new PinEntry.Bypassed()
        : new PinEntry.Entered(Secret.ofHex(entered.group(2)));
  }

  @Override
  public void cancelEntry(Deadline deadline) {
    if (!answers.entryUnderWay()) return;
    Delivery delivery = framed.send(VisaMessages.cancel(), deadline);
    if (delivery != Delivery.TAKEN && answers.entryUnderWay())
      throw undelivered(Sentence.of("pad.cancelling"), delivery);
    answers.awaitEntryEnd(deadline.orIn(ackWait));
  }

  @Override
  public void show(String text, Deadline deadline) {
    deliver(Sentence.of("device.showing"), VisaMessages.show(text), deadline);
  }

  /// One administrative exchange: the request, its answer, and the pad's EOT.
  private String exchange(Sentence asked, DeviceFrame request, Deadline deadline) {
    answers.forget();
    deliver(asked, request, deadline);
    String id = request.text().substring(0, 2);
    String answer = message(asked, id, deadline);
    if (answers.next(deadline).isEmpty()) throw silent(asked, Sentence.of("pad.not-ended"));
    return answer;
  }

  private String message(Sentence asked, String id, Deadline deadline) {
    String text = message(asked, deadline);
    while (!text.startsWith(id)) { // a late answer to what is given up
      if (deadline.passed()) throw silent(asked, Sentence.of("pad.others"));
      text = message(asked, deadline);
    }
    return text;
  }

  private String message(Sentence asked, Deadline deadline) {
    return switch (answers
        .next(deadline)
        .orElseThrow(() -> silent(asked, Sentence.of("reader.no-answer")))) {
      case PadAnswer.Message message -> message.frame().text();
      case PadAnswer.Ended _ -> throw gaveUp(asked, Sentence.of("pad.eot"));
      case PadAnswer.Broken broken -> throw failed(asked, DISCONNECTED, broken.why());
    };
  }

  private void deliver(Sentence asked, DeviceFrame frame, Deadline deadline) {
    Delivery delivery = framed.send(frame, deadline);
    if (delivery != Delivery.TAKEN) throw undelivered(asked, delivery);
  }

  private DeviceFailed undelivered(Sentence asked, Delivery delivery) {
    return switch (delivery) {
      case TAKEN, UNANSWERED -> silent(asked, Sentence.of("pad.no-ack"));
      case REFUSED -> gaveUp(asked, Sentence.of("pad.gave-up"));
      case BROKEN -> failed(asked, DISCONNECTED, framed.trouble());
    };
  }

  private DeviceFailed gaveUp(Sentence asked, Sentence seen) {
    return asked.key().equals(LOADING)
        ? failed(asked, REFUSED, seen.then(SIGN_IN))
        : failed(asked, GARBLED, seen);
  }

  private DeviceFailed silent(Sentence asked, Sentence seen) {
    return failed(
        asked, NO_ANSWER, Sentence.of("pad.in-time", Value.part(seen), Value.text(wire.name())));
  }

  private DeviceFailed failed(Sentence asked, DeviceFailed.Cause why, Sentence seen) {
    return new DeviceFailed(name, asked, why, seen);
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  @Override
  public void close() {
    framed.close();
  }
}
