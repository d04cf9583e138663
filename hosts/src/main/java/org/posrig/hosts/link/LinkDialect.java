package org.posrig.hosts.link;

import java.util.Map;
import java.util.Optional;
import org.posrig.fault.LinkFault.LieField;
import org.posrig.meaning.Meaning;
import org.posrig.net.Direction;

/// What the link must know of the messages that pass it. A frame is a whole message with its length
/// prefix.
public interface LinkDialect {

  /// How many bytes of a frame tell its length.
  int prefixBytes();

  /// The whole frame's size, told by its prefix; not more than the prefix when that tells none.
  int frameSize(byte[] prefix);

  /// A prefix that says this number.
  ///
  /// @throws IllegalArgumentException when it cannot
  byte[] prefix(int number);

  /// What a message means, its authenticity included; of a message that is broken further on, what
  /// its beginning says. Empty when the frame is too short or no message of the dialect.
  Optional<Meaning> meaning(byte[] frame, Direction direction);

  /// The message type as the dialect writes it; empty where [#meaning] is.
  Optional<String> type(byte[] frame);

  /// Fields as they may be shown: masked. Empty when the frame cannot be taken apart.
  Map<Integer, String> fields(byte[] frame);

  /// The frame with another trace number, amount or terminal, and a right MAC.
  byte[] lie(byte[] frame, LieField field);

  byte[] breakMac(byte[] frame);

  byte[] stripMac(byte[] frame);

  /// An answer of the same kind to the request before: its trace number one lower, signed rightly.
  byte[] stale(byte[] frame);
}
