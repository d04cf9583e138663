/// The serial PIN pad of the "VISA" family: its driver, its messages, and the pad that stands for
/// it without hardware. No key or PIN leaves this package but encrypted.
@NullMarked
package org.posrig.drivers.pinpad;

import org.jspecify.annotations.NullMarked;
