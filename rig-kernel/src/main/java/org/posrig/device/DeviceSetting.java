package org.posrig.device;

import org.posrig.text.Sentence;

/// A setting of a driver or an emulated device, as bench files may give it.
///
/// @param form a regular expression for its value
/// @param says the same for people: `a number of milliseconds`
public record DeviceSetting(String name, String form, Sentence says) {

  public static DeviceSetting millis(String name) {
    return new DeviceSetting(name, "\\d{1,7}", Sentence.of("setting.millis"));
  }
}
