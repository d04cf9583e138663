package org.posrig.hosts.acquirer;

import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.MessageFrame;
import org.posrig.meaning.Authenticity;
import org.posrig.net.Direction;

/// How a dialect authenticates its messages, for an onlooker who has the keys.
public interface Seals {

  /// What the message's MAC is worth.
  Authenticity of(MessageFrame frame, Message message, Direction direction);

  /// The body of a message that was changed on its way, sealed again as the original was.
  ///
  /// @param original as it came
  byte[] again(MessageFrame frame, Message original, Message changed, Direction direction);

  /// The number of the field that holds the MAC; 0 when the message has none.
  int field(Message message);
}
