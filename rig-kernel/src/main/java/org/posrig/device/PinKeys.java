package org.posrig.device;

import org.posrig.secret.Secret;

/// The card holder's finger on the PIN pad.
public interface PinKeys extends Device {

  /// Types the digits and presses enter, when the pad asks for a PIN.
  void type(Secret pin);

  /// Presses enter without a PIN.
  void bypass();

  void cancel();
}
