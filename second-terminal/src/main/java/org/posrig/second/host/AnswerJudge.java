package org.posrig.second.host;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.posrig.second.defect.Flaw;
import org.posrig.second.defect.Flaws;
import org.posrig.second.iso.Message;
import org.posrig.second.iso.Unpacker;
import org.posrig.second.iso.Unreadable;
import org.posrig.second.key.RetailMac;

/// Whether bytes that came are the answer to a request, and may be believed.
final class AnswerJudge {
  private static final int MAC_BYTES = 8;
  private final Message request;
  private final byte[] macKey;
  private final Flaws flaws;

  /// @param macKey of answers to this request; empty when they have no MAC
  AnswerJudge(Message request, byte[] macKey, Flaws flaws) {
    this.request = request;
    this.macKey = macKey.clone();
    this.flaws = flaws;
  }

  /// @param body without length and TPDU
  /// @return [Came.Silence] for an answer to another request: the wait goes on
  Came judge(byte[] body) {
    try {
      return judge(Unpacker.unpack(body), body);
    } catch (Unreadable _) {
      return new Came.Nonsense();
    }
  }

  private Came judge(Message answer, byte[] body) {
    boolean late = answer.has(11) && differs(answer, 11);
    if (late && !flaws.has(Flaw.TAKES_LATE_ANSWER)) return new Came.Silence();
    if (!answer.type().equals(typeOfAnswer())) return new Came.Other("TYPE");
    if (!answer.has(39)) return new Came.Other("F39");
    if (differs(answer, 41)) return new Came.Other("F41");
    for (int echoed : List.of(3, 42))
      if (answer.has(echoed) && differs(answer, echoed)) return new Came.Other("F" + echoed);
    if (!isForTheAmount(answer)) return new Came.Other("F4");
    return isAuthentic(answer, body) ? new Came.Answer(answer) : new Came.Forged();
  }

  private String typeOfAnswer() {
    return String.format(Locale.ROOT, "%04d", Integer.parseInt(request.type()) + 10);
  }

  private boolean differs(Message answer, int field) {
    return !answer.get(field).equals(request.get(field));
  }

  /// An approval says the amount; in part, it is not more than was asked for.
  private boolean isForTheAmount(Message answer) {
    Code code = Code.of(answer.get(39));
    if (!answer.has(4)) return !request.has(4) || !code.approves();
    return code.does() == Code.Does.APPROVES_PART
        ? answer.get(4).compareTo(request.get(4)) <= 0
        : !differs(answer, 4);
  }

  /// A refusal may come without a MAC; a wrong one is never right.
  private boolean isAuthentic(Message answer, byte[] body) {
    if (macKey.length == 0 || flaws.has(Flaw.ANSWER_NOT_AUTHENTICATED)) return true;
    if (!answer.has(Message.AUTHENTICATION)) return !Code.of(answer.get(39)).approves();
    byte[] signed = Arrays.copyOf(body, body.length - MAC_BYTES);
    String mac = HexFormat.of().withUpperCase().formatHex(RetailMac.of(macKey, signed));
    return mac.equals(answer.get(Message.AUTHENTICATION));
  }
}
