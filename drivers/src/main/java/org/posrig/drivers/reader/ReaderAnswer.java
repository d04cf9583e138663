package org.posrig.drivers.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.posrig.secret.Secret;

/// The reader's answer to one command.
///
/// @param good `P` or `N`
/// @param code of the command that it answers
/// @param result two characters: where the card is, or the error
record ReaderAnswer(boolean good, String code, String result, Secret data) {

  static ReaderAnswer good(String code, String result, byte[] data) {
    return new ReaderAnswer(true, code, result, Secret.of(data));
  }

  static ReaderAnswer bad(String code, String error) {
    return new ReaderAnswer(false, code, error, Secret.of(new byte[0]));
  }

  /// Empty when the text is no answer.
  static Optional<ReaderAnswer> of(Secret text) {
    byte[] bytes = text.reveal();
    if (bytes.length < 5 || (bytes[0] != 'P' && bytes[0] != 'N')) return Optional.empty();
    String head = new String(bytes, 0, 5, StandardCharsets.US_ASCII);
    Secret data = Secret.of(Arrays.copyOfRange(bytes, 5, bytes.length));
    return Optional.of(
        new ReaderAnswer(bytes[0] == 'P', head.substring(1, 3), head.substring(3, 5), data));
  }

  byte[] text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(((good ? "P" : "N") + code + result).getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(data.reveal());
    return out.toByteArray();
  }
}
