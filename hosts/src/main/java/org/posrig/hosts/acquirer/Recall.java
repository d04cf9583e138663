package org.posrig.hosts.acquirer;

import org.posrig.hosts.dialect.Message;
import org.posrig.meaning.Meaning;

/// What a message means in the light of those before it. Called from many threads, and more than
/// once for one message.
public interface Recall {
  /// Every message of the dialect says all by itself.
  Recall NONE = (meaning, _) -> meaning;

  Meaning of(Meaning meaning, Message message);
}
