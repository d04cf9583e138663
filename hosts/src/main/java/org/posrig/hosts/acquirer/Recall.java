package org.posrig.hosts.acquirer;

import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.Meaning;

/// What a message means in the light of those before it. Called from many threads, and more than
/// once for one message.
public interface Recall {
  /// Every message of the dialect says all by itself.
  Recall NONE =
      new Recall() {
        @Override
        public Message whole(Message message) {
          return message;
        }

        @Override
        public Meaning of(Meaning meaning) {
          return meaning;
        }
      };

  /// The message with what it leaves out because it follows from one before it.
  Message whole(Message message);

  /// The meaning, with what was known before.
  Meaning of(Meaning meaning);
}
