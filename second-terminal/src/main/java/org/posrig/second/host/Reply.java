package org.posrig.second.host;

import org.posrig.second.iso.Message;

/// The host's decision.
///
/// @param answer the whole answer
public record Reply(Code code, Message answer) {

  static Reply of(Message answer) {
    return new Reply(Code.of(answer.get(39)), answer);
  }

  public boolean approves() {
    return code.approves();
  }
}
