package org.posrig.drivers.frame;

/// A byte that stands alone on the wire.
public enum ControlByte {
  /// The frame was taken.
  ACK(0x06),
  /// The frame's check byte was wrong: send it again.
  NAK(0x15),
  /// No more of this: given up, cancelled, or the exchange is over.
  EOT(0x04);

  private final byte code;

  ControlByte(int code) {
    this.code = (byte) code;
  }

  public byte[] encoded() {
    return new byte[] {code};
  }

  static boolean isOne(byte value) {
    return value == ACK.code || value == NAK.code || value == EOT.code;
  }

  static ControlByte of(byte value) {
    return value == ACK.code ? ACK : value == NAK.code ? NAK : EOT;
  }
}
