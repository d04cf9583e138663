package org.posrig.hosts.iso87;

import java.util.Arrays;
import java.util.HexFormat;
import org.posrig.hosts.crypto.Des;
import org.posrig.hosts.crypto.RetailMac;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.FieldRow;
import org.posrig.hosts.dialect.Message;
import org.posrig.hosts.dialect.Writing;

/// The MAC of a message: the last eight bytes, over all before them from the type on; F64, or F128
/// where a second bitmap is there.
final class Iso87Seal {
  static final int FIRST = 64;
  static final int SECOND = 128;
  private static final int BYTES = 8;
  private static final String NONE = "0".repeat(2 * BYTES);
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private final Dialect dialect;

  Iso87Seal(Dialect dialect) {
    this.dialect = dialect;
  }

  /// The field that holds the MAC; 0 when there is none.
  static int field(Message message) {
    if (message.has(SECOND)) return SECOND;
    return message.has(FIRST) ? FIRST : 0;
  }

  boolean isRight(byte[] body, Message message, Des key) {
    int field = field(message);
    return field > 0
        && HEX.formatHex(RetailMac.of(key, covered(body, field))).equals(message.field(field));
  }

  /// The message's body with a right MAC.
  byte[] sealed(Message message, Des key) {
    return sealed(message, key, 0);
  }

  /// The message's body with the MAC of other bytes.
  byte[] wronglySealed(Message message, Des key) {
    return sealed(message, key, 1);
  }

  private byte[] sealed(Message message, Des key, int change) {
    int field = place(message);
    Message whole = message.with(field, NONE);
    byte[] covered = covered(dialect.codec().pack(whole), field);
    covered[0] ^= (byte) change;
    return dialect.codec().pack(whole.with(field, HEX.formatHex(RetailMac.of(key, covered))));
  }

  private int place(Message message) {
    if (field(message) > 0) return field(message);
    boolean second = message.fields().lastKey() > FIRST && dialect.field(SECOND).isPresent();
    return second ? SECOND : FIRST;
  }

  private byte[] covered(byte[] body, int field) {
    boolean hex =
        dialect
            .field(field)
            .map(FieldRow::writing)
            .filter(writing -> writing.bytes() == Writing.Bytes.HEX)
            .isPresent();
    return Arrays.copyOf(body, body.length - (hex ? 2 * BYTES : BYTES));
  }
}
