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
  private static final String LOADING = "loading the master key of slot ";
  private static final String SIGN_IN =
      "; a PP791 takes a clear master key only after two persons have signed in at it, see"
          + " docs/devices/visa-pin-pad.md, \"Clear master keys\"";
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
    return exchange("asking for the serial number", VisaMessages.serialNumber(), deadline)
        .substring(2);
  }

  @Override
  public String loadMasterKey(int slot, Secret key, Deadline deadline) {
    String asked = LOADING + slot;
    DeviceFrame load = VisaMessages.load(slot, key);
    answers.expectEcho(load);
    String answer = exchange(asked, load, deadline);
    if (answer.startsWith("02?")) throw failed(asked, REFUSED, PadError.loading(last(answer)));
    if (!answer.equals(load.text())) throw failed(asked, GARBLED, "the pad echoed another key");
    return checkValue(slot, key, deadline);
  }

  private String checkValue(int slot, Secret key, Deadline deadline) {
    String asked = "checking the master key of slot " + slot;
    String answer = exchange(asked, VisaMessages.check(slot), deadline);
    if (!answer.startsWith("04F")) throw failed(asked, REFUSED, "the pad holds no key there");
    Matcher told = TOLD_OF_KEY.matcher(answer);
    if (!told.matches()) return PadCipher.checkValue(key);
    if ("T".equals(told.group("kind")) == (key.length() == SINGLE))
      throw failed(asked, REFUSED, "the pad holds a key of another length there");
    return Optional.ofNullable(told.group("value")).orElseGet(() -> PadCipher.checkValue(key));
  }

  @Override
  public PinEntry enterPin(PinRequest request, Deadline deadline) {
    String asked = "asking for the PIN";
    if (request.cents() < 0 || request.cents() > VisaMessages.MOST_CENTS)
      throw failed(
          asked, REFUSED, "the pad's protocol has no room for " + request.cents() + " cents");
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
    String asked = "selecting the master key of slot " + slot;
    if (!exchange(asked, VisaMessages.select(slot), deadline).equals("080"))
      throw failed(asked, REFUSED, "the pad knows no such slot");
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

  private PinEntry result(String asked, PadAnswer answer) {
    return switch (answer) {
      case PadAnswer.Message message -> result(asked, message.frame().text());
      case PadAnswer.Ended _ -> new PinEntry.Abandoned();
      case PadAnswer.Broken broken -> throw failed(asked, DISCONNECTED, broken.why());
    };
  }

  private PinEntry result(String asked, String answer) {
    Matcher refusal = REFUSAL.matcher(answer);
    if (refusal.matches()) throw failed(asked, REFUSED, PadError.entry(last(answer)));
    Matcher entered = ENTERED.matcher(answer);
    if (!entered.matches())
      throw failed(
          asked, GARBLED, "an answer of " + answer.length() + " bytes that is no message 71");
    return entered.group(1).equals("00")
        ? new PinEntry.Bypassed()
        : new PinEntry.Entered(Secret.ofHex(entered.group(2)));
  }

  @Override
  public void cancelEntry(Deadline deadline) {
    if (!answers.entryUnderWay()) return;
    Delivery delivery = framed.send(VisaMessages.cancel(), deadline);
    if (delivery != Delivery.TAKEN && answers.entryUnderWay())
      throw undelivered("cancelling the PIN entry", delivery);
    answers.awaitEntryEnd(deadline.orIn(ackWait));
  }

  @Override
  public void show(String text, Deadline deadline) {
    deliver("showing a text", VisaMessages.show(text), deadline);
  }

  /// One administrative exchange: the request, its answer, and the pad's EOT.
  private String exchange(String asked, DeviceFrame request, Deadline deadline) {
    answers.forget();
    deliver(asked, request, deadline);
    String id = request.text().substring(0, 2);
    String answer = message(asked, id, deadline);
    if (answers.next(deadline).isEmpty())
      throw silent(asked, "answered, but the exchange was not ended");
    return answer;
  }

  private String message(String asked, String id, Deadline deadline) {
    String text = message(asked, deadline);
    while (!text.startsWith(id)) { // a late answer to what is given up
      if (deadline.passed()) throw silent(asked, "no answer but others");
      text = message(asked, deadline);
    }
    return text;
  }

  private String message(String asked, Deadline deadline) {
    return switch (answers.next(deadline).orElseThrow(() -> silent(asked, "no answer"))) {
      case PadAnswer.Message message -> message.frame().text();
      case PadAnswer.Ended _ -> throw gaveUp(asked, "the pad gave up (EOT)");
      case PadAnswer.Broken broken -> throw failed(asked, DISCONNECTED, broken.why());
    };
  }

  private void deliver(String asked, DeviceFrame frame, Deadline deadline) {
    Delivery delivery = framed.send(frame, deadline);
    if (delivery != Delivery.TAKEN) throw undelivered(asked, delivery);
  }

  private DeviceFailed undelivered(String asked, Delivery delivery) {
    return switch (delivery) {
      case TAKEN, UNANSWERED -> silent(asked, "no acknowledgement");
      case REFUSED -> gaveUp(asked, "the pad gave up on the message or calls it garbled");
      case BROKEN -> failed(asked, DISCONNECTED, framed.trouble());
    };
  }

  private DeviceFailed gaveUp(String asked, String seen) {
    return asked.startsWith(LOADING)
        ? failed(asked, REFUSED, seen + SIGN_IN)
        : failed(asked, GARBLED, seen);
  }

  private DeviceFailed silent(String asked, String seen) {
    return failed(asked, NO_ANSWER, seen + " in time; look at its supply and at " + wire.name());
  }

  private DeviceFailed failed(String asked, DeviceFailed.Cause why, String seen) {
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
