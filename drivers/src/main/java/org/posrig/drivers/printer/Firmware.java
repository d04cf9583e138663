package org.posrig.drivers.printer;

/// What a printer takes bytes from 80 on for, after power-on and after `ESC @`.
public enum Firmware {
  /// Characters of a code page, until `FS &`.
  INTERNATIONAL,
  /// Chinese in GB18030, until `FS .`.
  CHINESE
}
