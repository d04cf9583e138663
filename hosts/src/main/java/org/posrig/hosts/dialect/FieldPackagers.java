package org.posrig.hosts.dialect;

import org.jpos.iso.AsciiInterpreter;
import org.jpos.iso.AsciiPrefixer;
import org.jpos.iso.BCDInterpreter;
import org.jpos.iso.BcdPrefixer;
import org.jpos.iso.BinaryPrefixer;
import org.jpos.iso.EbcdicInterpreter;
import org.jpos.iso.IFA_BITMAP;
import org.jpos.iso.IFB_BITMAP;
import org.jpos.iso.ISOBinaryFieldPackager;
import org.jpos.iso.ISOFieldPackager;
import org.jpos.iso.ISOStringFieldPackager;
import org.jpos.iso.Interpreter;
import org.jpos.iso.LeftPadder;
import org.jpos.iso.LiteralBinaryInterpreter;
import org.jpos.iso.NullPadder;
import org.jpos.iso.NullPrefixer;
import org.jpos.iso.Padder;
import org.jpos.iso.Prefixer;
import org.jpos.iso.RightTPadder;

/// jPOS's packagers for the fields of a table.
final class FieldPackagers {
  private static final int TYPE_DIGITS = 4;
  private static final Writing.Pad ZERO_BEFORE = new Writing.Pad(true, '0');

  private FieldPackagers() {}

  static ISOFieldPackager type(Writing writing) {
    return new ISOStringFieldPackager(
        TYPE_DIGITS,
        "message type",
        LeftPadder.ZERO_PADDER,
        digits(writing.type(), ZERO_BEFORE),
        NullPrefixer.INSTANCE);
  }

  /// @param last the highest field; over 64 a second half may follow, said by bit 1
  static ISOFieldPackager bitmap(Writing writing, int last) {
    int bytes = last > 64 ? 16 : 8;
    return switch (writing.bitmap()) {
      case RAW -> new IFB_BITMAP(bytes, "bitmap");
      case HEX -> new IFA_BITMAP(bytes, "bitmap");
    };
  }

  static ISOFieldPackager of(FieldRow row) {
    boolean raw = row.coding().binary() && row.writing().bytes() == Writing.Bytes.RAW;
    return raw
        ? new ISOBinaryFieldPackager(
            row.length(), row.name(), LiteralBinaryInterpreter.INSTANCE, prefixer(row))
        : new ISOStringFieldPackager(
            characters(row), row.name(), padder(row.coding()), interpreter(row), prefixer(row));
  }

  private static int characters(FieldRow row) {
    return row.coding().binary() ? 2 * row.length() : row.length();
  }

  private static Padder padder(Coding coding) {
    return switch (coding) {
      case NUMERIC -> LeftPadder.ZERO_PADDER;
      case CHAR -> RightTPadder.SPACE_PADDER;
      case LLNUM, LLLNUM, LLCHAR, LLLCHAR, BINARY, LLBINARY, LLLBINARY -> NullPadder.INSTANCE;
    };
  }

  private static Interpreter interpreter(FieldRow row) {
    if (row.coding().digits()) return digits(row.writing().digits(), row.pad());
    boolean ebcdic = !row.coding().binary() && row.writing().text() == Writing.Text.EBCDIC;
    return ebcdic ? EbcdicInterpreter.INSTANCE : AsciiInterpreter.INSTANCE;
  }

  private static Interpreter digits(Writing.Digits digits, Writing.Pad pad) {
    return switch (digits) {
      case ASCII -> AsciiInterpreter.INSTANCE;
      case BCD, BINARY -> bcd(pad);
    };
  }

  private static Interpreter bcd(Writing.Pad pad) {
    boolean f = pad.fill() == 'F';
    if (pad.before()) return f ? BCDInterpreter.LEFT_PADDED_F : BCDInterpreter.LEFT_PADDED;
    return f ? BCDInterpreter.RIGHT_PADDED_F : BCDInterpreter.RIGHT_PADDED;
  }

  private static Prefixer prefixer(FieldRow row) {
    int digits = row.coding().lengthDigits();
    if (digits == 0) return NullPrefixer.INSTANCE;
    return switch (row.writing().lengths()) {
      case BCD -> digits == 2 ? BcdPrefixer.LL : BcdPrefixer.LLL;
      case ASCII -> digits == 2 ? AsciiPrefixer.LL : AsciiPrefixer.LLL;
      case BINARY -> digits == 2 ? BinaryPrefixer.B : BinaryPrefixer.BB;
    };
  }
}
