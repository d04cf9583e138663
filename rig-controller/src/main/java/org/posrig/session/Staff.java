package org.posrig.session;

import java.util.Map;

/// Who works at the terminal, and how they prove it: as the bench sets the terminal up, else as a
/// fresh terminal has it (terminal-behaviour.md 4.4).
///
/// @param operator number of the cashier
public record Staff(String operator, String password, String supervisorPassword) {
  public static final Staff OF_A_FRESH_TERMINAL = new Staff("01", "0000", "1234");

  /// @param parameters of the terminal
  static Staff of(Map<String, String> parameters) {
    Staff fresh = OF_A_FRESH_TERMINAL;
    return new Staff(
        fresh.operator,
        parameters.getOrDefault("operator-password", fresh.password),
        parameters.getOrDefault("supervisor-password", fresh.supervisorPassword));
  }

  /// The passwords are nobody else's business.
  @Override
  public String toString() {
    return "operator " + operator;
  }
}
