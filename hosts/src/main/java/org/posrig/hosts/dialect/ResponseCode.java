package org.posrig.hosts.dialect;

import java.util.Optional;
import java.util.stream.Stream;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.Decision;
import org.posrig.meaning.TransactionKind;

/// A value of F39.
///
/// @param decision what the answer decides by it
/// @param reversalDone whether it ends a reversal
/// @param uploadDone whether it means that an upload was taken
/// @param batch what it says of a batch as the answer to a settlement
/// @param english short text as a display shows it
/// @param ownText whether the code is private to one acquirer, so that its text travels in F63
public record ResponseCode(
    String code,
    Action action,
    Decision decision,
    boolean reversalDone,
    boolean uploadDone,
    BatchResult batch,
    String english,
    String chinese,
    boolean ownText) {

  public ResponseCode {
    if ((action == Action.APPROVE) != decision.approves())
      throw new IllegalArgumentException(
          "code " + code + " of class " + action.letter() + " cannot mean " + decision);
  }

  /// What the terminal does about it.
  public enum Action {
    APPROVE('A'),
    RETRY('B'),
    FAIL('C'),
    OPERATOR('D'),
    FAULT('E');

    private final char letter;

    Action(char letter) {
      this.letter = letter;
    }

    char letter() {
      return letter;
    }

    static Optional<Action> of(String letter) {
      return Stream.of(values()).filter(one -> letter.equals("" + one.letter)).findFirst();
    }
  }

  public boolean approves() {
    return action == Action.APPROVE;
  }

  /// What it decides as the answer to a request of this kind.
  Decision decisionOf(TransactionKind kind) {
    return switch (kind) {
      case REVERSAL -> ending(reversalDone);
      case UPLOAD -> ending(uploadDone);
      case BALANCE,
          SALE,
          VOID,
          REFUND,
          AUTHORISATION,
          AUTHORISATION_VOID,
          COMPLETION,
          COMPLETION_ADVICE,
          COMPLETION_VOID,
          SETTLEMENT,
          UPLOAD_END,
          SIGN_IN,
          SIGN_OFF,
          ECHO,
          SCRIPT_RESULT,
          DOWNLOAD,
          UNKNOWN ->
          decision;
    };
  }

  private Decision ending(boolean done) {
    if (done) return Decision.APPROVED;
    return decision.approves() ? Decision.REFUSED : decision;
  }
}
