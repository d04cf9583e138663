package org.posrig.check;

import org.posrig.history.Event.Message;

/// A request with its whole message as the terminal sent it.
record Tx(Message sent) {
  String stan() {
    return sent.trace();
  }

  long cents() {
    return Long.parseLong(sent.fields().get(4));
  }

  Tx with(int field, String value) {
    return new Tx(Messages.with(sent, field, value));
  }
}
