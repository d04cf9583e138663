package org.posrig.drivers.reader;

import static org.posrig.device.DeviceFailed.Cause.JAMMED;
import static org.posrig.device.DeviceFailed.Cause.REFUSED;
import static org.posrig.device.DeviceFailed.Cause.UNREADABLE;

import org.posrig.device.DeviceFailed.Cause;

/// What the two characters of a bad answer mean. Source: `docs/devices/motor-reader.md`.
record ReaderError(String says, Cause why) {

  static ReaderError of(String code) {
    return switch (code) {
      case "00" -> new ReaderError("unknown command", REFUSED);
      case "01" -> new ReaderError("command out of sequence", REFUSED);
      case "02" -> new ReaderError("wrong parameter", REFUSED);
      case "10" -> new ReaderError("card jammed", JAMMED);
      case "11" -> new ReaderError("shutter failed", JAMMED);
      case "12" -> new ReaderError("sensor failed", REFUSED);
      case "13" -> new ReaderError("motor failed", JAMMED);
      case "14" -> new ReaderError("card pulled out", UNREADABLE);
      case "15" -> new ReaderError("card jammed on taking it back", JAMMED);
      case "16" -> new ReaderError("card jammed at the rear", JAMMED);
      case "18" -> new ReaderError("power went down", REFUSED);
      case "19" -> new ReaderError("needs an initial reset", REFUSED);
      case "20" -> new ReaderError("card too long", REFUSED);
      case "21" -> new ReaderError("card too short", REFUSED);
      case "40" -> new ReaderError("stripe without start", UNREADABLE);
      case "41" -> new ReaderError("stripe without end", UNREADABLE);
      case "42" -> new ReaderError("stripe parity wrong", UNREADABLE);
      case "43" -> new ReaderError("stripe check character wrong", UNREADABLE);
      case "44" -> new ReaderError("stripe blank", UNREADABLE);
      case "45" -> new ReaderError("stripe without data", UNREADABLE);
      case "46" -> new ReaderError("stripe moved unevenly", UNREADABLE);
      case "60" -> new ReaderError("card taken while it was taken back", REFUSED);
      case "61" -> new ReaderError("no card in time", REFUSED);
      case "62" -> new ReaderError("card not taken in time", REFUSED);
      case "80" -> new ReaderError("chip does not answer", UNREADABLE);
      case "81" -> new ReaderError("contacts do not move", UNREADABLE);
      case "82" -> new ReaderError("answer to reset wrong", UNREADABLE);
      case "84" -> new ReaderError("chip talks garbled", UNREADABLE);
      case "87" -> new ReaderError("answer to reset not supported", UNREADABLE);
      default -> new ReaderError("a code that is in no table", REFUSED);
    };
  }
}
