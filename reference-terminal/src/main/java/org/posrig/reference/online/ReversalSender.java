package org.posrig.reference.online;

import org.posrig.reference.defect.ActiveDefects;
import org.posrig.reference.defect.SeededDefect;
import org.posrig.reference.iso.Message;
import org.posrig.reference.memory.Memory;
import org.posrig.reference.memory.Reversal;
import org.posrig.reference.screen.Hint;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.OperatorDialogue;
import org.posrig.reference.screen.ResponseCode;
import org.posrig.reference.screen.ResponseCode.Action;
import org.posrig.reference.screen.Screen;
import org.posrig.reference.setting.Parameters;
import org.posrig.reference.setting.ReversalRules;
import org.posrig.reference.setting.ReversalRules.Exhausted;
import org.posrig.reference.setting.ReversalRules.OtherDay;
import org.posrig.reference.setting.ReversalRules.Unconnected;

/// Sends a due reversal until the host has confirmed it (R5 to R15).
final class ReversalSender {
  private final Memory memory;
  private final ReversalSlot slot;
  private final Envelope envelope;
  private final Parameters parameters;
  private final OperatorDialogue dialogue;
  private final HostTime time;
  private final ActiveDefects flaws;

  ReversalSender(
      Memory memory,
      ReversalSlot slot,
      Envelope envelope,
      Parameters parameters,
      OperatorDialogue dialogue,
      HostTime time,
      ActiveDefects flaws) {
    this.memory = memory;
    this.slot = slot;
    this.envelope = envelope;
    this.parameters = parameters;
    this.dialogue = dialogue;
    this.time = time;
    this.flaws = flaws;
  }

  /// How one sending ended.
  private sealed interface Step {
    record Done() implements Step {}

    record Again() implements Step {}

    record GiveUp() implements Step {}
  }

  /// @throws NotDone when the reversal could not be brought to its end
  void settleFirst() {
    for (int tries = 0; slot.now() instanceof Reversal.Due due; tries++) {
      if (tooOld(due)) slot.clear();
      else if (tries == rules().tries()) throw exhausted();
      else if (send(due) instanceof Step.GiveUp) throw failed("");
    }
  }

  private ReversalRules rules() {
    return parameters.reversal();
  }

  // R10: some terminals drop what is of an earlier date.
  private boolean tooOld(Reversal.Due due) {
    return rules().crossDay() == OtherDay.DROP && !due.date().equals(time.date());
  }

  private Step send(Reversal.Due due) {
    dialogue.show(Screen.REVERSING);
    return switch (envelope.send(
        message(due), Kind.PAYMENT, parameters.waits().answer(), Sending.UNWATCHED)) {
      case HostReplyReceived.Answered answered -> judge(due, answered.message().text(39));
      case HostReplyReceived.Unreachable _ -> unreachable();
      case HostReplyReceived.Silent _ -> silent();
      case HostReplyReceived.Unreadable _,
          HostReplyReceived.Mismatched _,
          HostReplyReceived.MacWrong _ ->
          new Step.Again(); // R15
    };
  }

  private Message message(Reversal.Due due) {
    Message message = envelope.blank("0400").with(39, due.reason());
    for (var field : due.fields().entrySet())
      message = message.with(field.getKey(), field.getValue());
    return flaws.has(SeededDefect.NEW_STAN_ON_REVERSAL)
        ? message.with(11, envelope.nextStan())
        : message;
  }

  private Step judge(Reversal.Due due, String code) {
    if (rules().doneCodes().contains(code)) {
      slot.clear();
      return new Step.Done();
    }
    slot.keep(due.because(ReversalSlot.LOCAL_FAILURE)); // R8
    if (ResponseCode.of(code).action() != Action.SIGN_IN_AGAIN) return new Step.Again();
    memory.change(image -> image.with(image.session().signedOff()));
    throw failed(dialogue.say(Hint.SIGN_IN_AGAIN));
  }

  private Step unreachable() {
    if (flaws.has(SeededDefect.REVERSAL_DROPPED_ON_CONNECT_FAILURE)) slot.clear();
    return rules().onConnectFailure() == Unconnected.STOP ? new Step.GiveUp() : new Step.Again();
  }

  private Step silent() {
    if (flaws.has(SeededDefect.REVERSAL_FORGOTTEN_AFTER_ONE_TRY)) slot.clear();
    return new Step.Again();
  }

  // R9: sources differ about what becomes of the record; the transaction ends in any case.
  private NotDone exhausted() {
    if (rules().afterExhausted() == Exhausted.DROP) slot.clear();
    return failed("");
  }

  private static NotDone failed(String more) {
    return new NotDone(Screen.REVERSAL_FAILED, more);
  }
}
