package org.posrig.drivers.reader;

import static org.posrig.device.DeviceFailed.Cause.JAMMED;
import static org.posrig.device.DeviceFailed.Cause.REFUSED;
import static org.posrig.device.DeviceFailed.Cause.UNREADABLE;

import org.posrig.device.DeviceFailed.Cause;
import org.posrig.text.Sentence;

/// What the two characters of a bad answer mean. Source: `docs/devices/motor-reader.md`.
record ReaderError(Sentence says, Cause why) {
  private ReaderError(String key, Cause why) {
    this(Sentence.of("reader.error-" + key), why);
  }

  static ReaderError of(String code) {
    return switch (code) {
      case "00" -> new ReaderError("00", REFUSED);
      case "01" -> new ReaderError("01", REFUSED);
      case "02" -> new ReaderError("02", REFUSED);
      case "10" -> new ReaderError("10", JAMMED);
      case "11" -> new ReaderError("11", JAMMED);
      case "12" -> new ReaderError("12", REFUSED);
      case "13" -> new ReaderError("13", JAMMED);
      case "14" -> new ReaderError("14", UNREADABLE);
      case "15" -> new ReaderError("15", JAMMED);
      case "16" -> new ReaderError("16", JAMMED);
      case "18" -> new ReaderError("18", REFUSED);
      case "19" -> new ReaderError("19", REFUSED);
      case "20" -> new ReaderError("20", REFUSED);
      case "21" -> new ReaderError("21", REFUSED);
      case "40" -> new ReaderError("40", UNREADABLE);
      case "41" -> new ReaderError("41", UNREADABLE);
      case "42" -> new ReaderError("42", UNREADABLE);
      case "43" -> new ReaderError("43", UNREADABLE);
      case "44" -> new ReaderError("44", UNREADABLE);
      case "45" -> new ReaderError("45", UNREADABLE);
      case "46" -> new ReaderError("46", UNREADABLE);
      case "60" -> new ReaderError("60", REFUSED);
      case "61" -> new ReaderError("61", REFUSED);
      case "62" -> new ReaderError("62", REFUSED);
      case "80" -> new ReaderError("80", UNREADABLE);
      case "81" -> new ReaderError("81", UNREADABLE);
      case "82" -> new ReaderError("82", UNREADABLE);
      case "84" -> new ReaderError("84", UNREADABLE);
      case "87" -> new ReaderError("87", UNREADABLE);
      default -> new ReaderError("unknown", REFUSED);
    };
  }
}
