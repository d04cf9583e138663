package org.posrig.hosts.dialect;

import org.jpos.iso.IFB_BINARY;
import org.jpos.iso.IFB_LLCHAR;
import org.jpos.iso.IFB_LLLBINARY;
import org.jpos.iso.IFB_LLLCHAR;
import org.jpos.iso.IFB_LLLNUM;
import org.jpos.iso.IFB_LLNUM;
import org.jpos.iso.IFB_NUMERIC;
import org.jpos.iso.IF_CHAR;
import org.jpos.iso.ISOFieldPackager;

/// How a field stands on the wire. Length prefixes are BCD and count digits or characters, bytes
/// for binary.
public enum Coding {
  NUMERIC,
  LLNUM,
  LLLNUM,
  CHAR,
  LLCHAR,
  LLLCHAR,
  BINARY,
  LLLBINARY;

  boolean binary() {
    return this == BINARY || this == LLLBINARY;
  }

  boolean digits() {
    return this == NUMERIC || this == LLNUM || this == LLLNUM;
  }

  boolean fixed() {
    return this == NUMERIC || this == CHAR || this == BINARY;
  }

  /// @param padBefore where the nibble goes that fills an odd number of digits
  ISOFieldPackager packager(int length, String name, boolean padBefore) {
    return switch (this) {
      case NUMERIC -> new IFB_NUMERIC(length, name, padBefore);
      case LLNUM -> new IFB_LLNUM(length, name, padBefore);
      case LLLNUM -> new IFB_LLLNUM(length, name, padBefore);
      case CHAR -> new IF_CHAR(length, name);
      case LLCHAR -> new IFB_LLCHAR(length, name);
      case LLLCHAR -> new IFB_LLLCHAR(length, name);
      case BINARY -> new IFB_BINARY(length, name);
      case LLLBINARY -> new IFB_LLLBINARY(length, name);
    };
  }
}
