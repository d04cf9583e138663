package org.posrig.reference.online;

import java.util.List;
import org.posrig.reference.defect.ActiveDefects;
import org.posrig.reference.defect.SeededDefect;
import org.posrig.reference.iso.Codec.MacState;
import org.posrig.reference.iso.Codec.Received;
import org.posrig.reference.iso.Message;
import org.posrig.reference.screen.ResponseCode;
import org.posrig.text.Formats;

/// Whether an answer belongs to a request and may be believed (host-protocol.md 1.15).
final class AnswerCheck {
  private static final List<Integer> ALWAYS_ECHOED = List.of(41, 42);
  private static final List<String> CODED = List.of("0100", "0200", "0220", "0400", "0800");
  private static final String PARTIAL = "10";
  private final Message request;
  private final Signing signing;
  private final ActiveDefects flaws;

  AnswerCheck(Message request, Signing signing, ActiveDefects flaws) {
    this.request = request;
    this.signing = signing;
    this.flaws = flaws;
  }

  /// What an answer is to its request.
  sealed interface Finding {
    record Right() implements Finding {}

    /// It answers another request: the wait goes on.
    record Stale() implements Finding {}

    record Differs(String what) implements Finding {}

    record BadMac() implements Finding {}
  }

  Finding of(Received received) {
    Message answer = received.message();
    if (stale(answer)) return new Finding.Stale();
    if (!answer.mti().equals(answerType())) return new Finding.Differs("MTI");
    if (wantsCode() && answer.field(39).isEmpty()) return new Finding.Differs("F39");
    for (int field : ALWAYS_ECHOED)
      if (differs(answer, field)) return new Finding.Differs("F" + field);
    if (answer.field(3).isPresent() && differs(answer, 3)) return new Finding.Differs("F3");
    if (!amountFits(answer)) return new Finding.Differs("F4");
    return macFits(received) ? new Finding.Right() : new Finding.BadMac();
  }

  private boolean stale(Message answer) {
    if (flaws.has(SeededDefect.ACCEPTS_STALE_ANSWER)) return false;
    return answer.field(11).isPresent() && differs(answer, 11);
  }

  private String answerType() {
    return Formats.padded(Integer.parseInt(request.mti()) + 10L, 4);
  }

  // Money and keys need a code; settlement answers carry digits in F48 instead.
  private boolean wantsCode() {
    return CODED.contains(request.mti());
  }

  private boolean differs(Message answer, int field) {
    return !answer.text(field).equals(request.text(field));
  }

  private boolean amountFits(Message answer) {
    if (flaws.has(SeededDefect.IGNORES_AMOUNT_ECHO)) return true;
    if (answer.field(4).isEmpty()) return request.field(4).isEmpty() || !approves(answer);
    if (answer.text(39).equals(PARTIAL)) return answer.text(4).compareTo(request.text(4)) <= 0;
    return !differs(answer, 4);
  }

  private boolean macFits(Received received) {
    if (flaws.has(SeededDefect.IGNORES_MAC)) return true;
    if (flaws.has(SeededDefect.BALANCE_WITHOUT_MAC) && isInquiry()) return true;
    return switch (signing) {
      case Signing.Unsigned _ -> true;
      case Signing.Signed signed -> {
        MacState state = received.mac(signed.key());
        yield state == MacState.RIGHT
            || (state == MacState.MISSING && !approves(received.message()));
      }
    };
  }

  private boolean isInquiry() {
    return request.text(3).startsWith("31");
  }

  private static boolean approves(Message answer) {
    return ResponseCode.of(answer.text(39)).approves();
  }
}
