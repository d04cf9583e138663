package org.posrig.reference.online;

import static org.posrig.reference.defect.SeededDefect.APPROVES_ON_TIMEOUT;
import static org.posrig.reference.defect.SeededDefect.DOUBLE_SEND;
import static org.posrig.reference.defect.SeededDefect.REFUND_SENT_AGAIN;
import static org.posrig.reference.defect.SeededDefect.REVERSAL_AFTER_NEXT_SALE;
import static org.posrig.reference.defect.SeededDefect.REVERSAL_LOST_AT_SIGN_OFF;
import static org.posrig.reference.defect.SeededDefect.REVERSES_REFUNDS;
import static org.posrig.reference.defect.SeededDefect.REVERSES_REFUSALS;
import static org.posrig.reference.defect.SeededDefect.SETTLES_BEFORE_REVERSAL;

import java.time.Duration;
import java.util.function.Supplier;
import org.posrig.net.Network;
import org.posrig.reference.defect.ActiveDefects;
import org.posrig.reference.iso.Message;
import org.posrig.reference.memory.Memory;
import org.posrig.reference.memory.Reversal;
import org.posrig.reference.screen.NotDone;
import org.posrig.reference.screen.OperatorDialogue;
import org.posrig.reference.screen.ResponseCode;
import org.posrig.reference.screen.ResponseCode.Action;
import org.posrig.reference.screen.Screen;
import org.posrig.reference.setting.Parameters;
import org.posrig.reference.setting.ReversalRules.Mismatch;
import org.posrig.reference.setting.ReversalRules.SavePoint;
import org.posrig.reference.setting.ReversalRules.When;
import org.posrig.time.RigClock;

/// One exchange with the host by the rules: pending reversal, number, sending, record, answer.
public final class Online {
  private static final char SIGN_IN_JOB = '3';
  private final Parameters parameters;
  private final Memory memory;
  private final OperatorDialogue dialogue;
  private final ActiveDefects flaws;
  private final Envelope envelope;
  private final ReversalSlot slot;
  private final ReversalSender sender;
  private final AdviceSender advices;

  public Online(
      Network network,
      String address,
      RigClock clock,
      Parameters parameters,
      Memory memory,
      OperatorDialogue dialogue,
      HostTime time,
      ActiveDefects flaws) {
    this.parameters = parameters;
    this.memory = memory;
    this.dialogue = dialogue;
    this.flaws = flaws;
    HostLine line = new HostLine(network, address, clock, parameters.waits());
    envelope =
        new Envelope(parameters.identity(), memory, new StanCounter(memory, flaws), line, flaws);
    slot = new ReversalSlot(memory, flaws, time);
    advices = new AdviceSender(memory, envelope, parameters.waits().answer(), flaws);
    sender = new ReversalSender(memory, slot, envelope, parameters, dialogue, time, flaws);
  }

  /// A message with terminal and merchant, and no number yet.
  public Message blank(String mti) {
    return envelope.blank(mti);
  }

  /// For a transaction that is stored first and sent later.
  public String nextStan() {
    return envelope.nextStan();
  }

  /// Sends a request and judges the answer. An approved payment's reversal record stands until the
  /// caller has stored the transaction (R4).
  ///
  /// @throws NotDone when there is no answer that can be believed
  public OnlineOutcome ask(Message draft, Kind kind, Sending sending) {
    return ask(() -> draft, kind, sending);
  }

  /// @param draft made when all that has to go before has gone: it may change what is asked
  public OnlineOutcome ask(Supplier<Message> draft, Kind kind, Sending sending) {
    Reversal late = slot.now();
    if (kind.waitsForReversal() && !skipsReversal(kind)) sender.settleFirst();
    advices.sendAll(kind.triesOfAdvices());
    dialogue.show(kind == Kind.UPLOAD ? Screen.UPLOAD : Screen.PROCESSING);
    OnlineOutcome outcome = judge(exchange(draft.get(), kind, sending), kind);
    if (flaws.has(REVERSAL_AFTER_NEXT_SALE) && late instanceof Reversal.Due due) sendLate(due);
    return outcome;
  }

  public OnlineOutcome ask(Message draft, Kind kind) {
    return ask(draft, kind, Sending.UNWATCHED);
  }

  private boolean skipsReversal(Kind kind) {
    return flaws.has(REVERSAL_AFTER_NEXT_SALE)
        || (kind == Kind.SIGN_OFF && flaws.has(REVERSAL_LOST_AT_SIGN_OFF))
        || (kind == Kind.SETTLEMENT && flaws.has(SETTLES_BEFORE_REVERSAL));
  }

  private void sendLate(Reversal.Due due) {
    slot.keep(due);
    sender.settleFirst();
  }

  private HostReplyReceived exchange(Message draft, Kind kind, Sending sending) {
    Duration patience = parameters.waits().answer();
    if (kind == Kind.REFUND && flaws.has(REFUND_SENT_AGAIN)) return twice(draft, kind, sending);
    if (!flaws.has(DOUBLE_SEND) || kind != Kind.PAYMENT)
      return once(draft, kind, patience, sending);
    HostReplyReceived first = once(draft, kind, patience.dividedBy(3), sending);
    return first instanceof HostReplyReceived.Silent ? once(draft, kind, patience, sending) : first;
  }

  private HostReplyReceived twice(Message draft, Kind kind, Sending sending) {
    Duration patience = parameters.waits().answer();
    HostReplyReceived first = once(draft, kind, patience, sending);
    return first instanceof HostReplyReceived.Silent ? once(draft, kind, patience, sending) : first;
  }

  private boolean reversible(Kind kind) {
    return kind.reversible() || (kind == Kind.REFUND && flaws.has(REVERSES_REFUNDS));
  }

  private HostReplyReceived once(Message draft, Kind kind, Duration patience, Sending sending) {
    Message request = numbered(draft);
    Sending watched = reversible(kind) ? new KeepingReversal(request) : sending;
    HostReplyReceived reply = envelope.send(request, kind, patience, watched);
    return switch (reply) {
      case HostReplyReceived.Silent _ when reversible(kind) && flaws.has(APPROVES_ON_TIMEOUT) ->
          new HostReplyReceived.Answered(
              request.with(37, "000000000000").with(38, "000000").with(39, "00"));
      case HostReplyReceived.Answered answered ->
          new HostReplyReceived.Answered(answered.message().with(11, request.text(11)));
      case HostReplyReceived.Silent _,
          HostReplyReceived.Unreadable _,
          HostReplyReceived.Mismatched _,
          HostReplyReceived.MacWrong _,
          HostReplyReceived.Unreachable _ ->
          reply;
    };
  }

  /// An upload goes under the number of its original.
  private Message numbered(Message draft) {
    return draft.field(11).isPresent() ? draft : draft.with(11, envelope.nextStan());
  }

  private OnlineOutcome judge(HostReplyReceived reply, Kind kind) {
    if (reply instanceof HostReplyReceived.Answered answered)
      return decided(answered.message(), kind);
    envelope.cameToNothing();
    return switch (reply) {
      case HostReplyReceived.Answered answered -> decided(answered.message(), kind);
      case HostReplyReceived.Silent _ -> throw due(kind, ReversalSlot.NO_ANSWER, Screen.NO_ANSWER);
      case HostReplyReceived.Unreadable _ ->
          throw due(kind, ReversalSlot.LOCAL_FAILURE, Screen.ANSWER_GARBLED);
      case HostReplyReceived.MacWrong wrong -> {
        if (reversible(kind)) slot.authorised(wrong.message().text(38));
        throw due(kind, ReversalSlot.BAD_MAC, Screen.MAC_WRONG);
      }
      case HostReplyReceived.Mismatched mismatched -> throw mismatch(kind, mismatched.what());
      case HostReplyReceived.Unreachable _ -> throw new NotDone(Screen.CONNECTION_FAILED);
    };
  }

  private NotDone due(Kind kind, String reason, Screen screen) {
    if (reversible(kind)) {
      slot.because(reason);
      if (parameters.reversal().when() == When.AT_ONCE) reverseAtOnce();
    }
    return new NotDone(screen);
  }

  private void reverseAtOnce() {
    try {
      sender.settleFirst();
    } catch (NotDone _) {
      boolean goesAgain = slot.now() instanceof Reversal.Due; // before the next transaction
      dialogue.show(goesAgain ? Screen.PROCESSING : Screen.REVERSAL_FAILED);
    }
  }

  private NotDone mismatch(Kind kind, String what) {
    if (reversible(kind) && parameters.reversal().responseMismatch() == Mismatch.DELETE)
      slot.clear();
    return new NotDone(Screen.MISMATCH, what);
  }

  private OnlineOutcome decided(Message answer, Kind kind) {
    if (answer.job() == SIGN_IN_JOB && kind != Kind.SIGN_IN)
      memory.change(image -> image.with(image.session().withSignInWanted()));
    ResponseCode code = ResponseCode.of(answer.field(39).orElse("00"));
    return code.approves() ? new OnlineOutcome.Approved(answer) : refused(code, kind);
  }

  private OnlineOutcome refused(ResponseCode code, Kind kind) {
    envelope.cameToNothing();
    if (reversible(kind) && !flaws.has(REVERSES_REFUSALS)) slot.clear();
    if (code.action() == Action.SIGN_IN_AGAIN)
      memory.change(image -> image.with(image.session().signedOff()));
    return new OnlineOutcome.Refused(code);
  }

  /// R2: a failed connection or sending leaves no record; whatever went out has one. Stored before
  /// the
  /// first byte, it also covers a request that power loss cut off from its record (I10).
  private final class KeepingReversal implements Sending {
    private final Message request;

    KeepingReversal(Message request) {
      this.request = request;
    }

    @Override
    public void begins() {
      if (before()) slot.keepFor(request);
    }

    @Override
    public void done() {
      if (!before()) slot.keepFor(request);
    }

    @Override
    public void failed() {
      slot.clear();
    }

    private boolean before() {
      return parameters.reversal().savePoint() == SavePoint.BEFORE_SEND;
    }
  }
}
