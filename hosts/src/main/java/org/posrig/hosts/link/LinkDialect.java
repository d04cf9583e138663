package org.posrig.hosts.link;

import java.util.Map;
import java.util.Optional;
import org.posrig.fault.LinkFault.LieField;

/// What the link must know of the messages that pass it. A frame is a whole message with its length
/// prefix.
public interface LinkDialect {

  /// How many bytes of a frame tell its length: 2.
  int prefixBytes();

  /// The whole frame's size, told by its prefix.
  int frameSize(byte[] prefix);

  /// The message type, or empty when the frame is too short or no message of the dialect.
  Optional<String> mti(byte[] frame);

  /// Fields as they may be shown: masked. Empty when the frame cannot be taken apart.
  Map<Integer, String> fields(byte[] frame);

  /// `right`, `wrong`, `none` (no F64) or `unknown` (no key yet, or the frame cannot be taken
  /// apart).
  String mac(byte[] frame);

  /// The frame with another F11, F4 or F41 and a right MAC.
  byte[] lie(byte[] frame, LieField field);

  byte[] breakMac(byte[] frame);

  byte[] stripMac(byte[] frame);

  /// An answer of the same kind to the request before: F11 one lower, signed rightly.
  byte[] stale(byte[] frame);
}
