package org.posrig.hosts.dialect;

/// A value of F39.
///
/// @param english short text as a display shows it
/// @param ownText whether the code is private to one acquirer, so that its text travels in F63
public record ResponseCode(
    String code, Action action, String english, String chinese, boolean ownText) {

  /// What the terminal does about it.
  public enum Action {
    APPROVE,
    RETRY,
    FAIL,
    OPERATOR,
    FAULT;

    static Action of(String letter) {
      return switch (letter) {
        case "A" -> APPROVE;
        case "B" -> RETRY;
        case "C" -> FAIL;
        case "D" -> OPERATOR;
        case "E" -> FAULT;
        default ->
            throw new IllegalArgumentException(
                "an action is A, B, C, D or E, not '" + letter + "'");
      };
    }
  }

  public boolean approves() {
    return action == Action.APPROVE;
  }
}
