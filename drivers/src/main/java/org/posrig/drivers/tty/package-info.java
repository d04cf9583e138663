/// Serial wires: real ports through jSerialComm, and pseudo-terminals of the kernel that stand for
/// them. No device and no protocol lives here.
@NullMarked
package org.posrig.drivers.tty;

import org.jspecify.annotations.NullMarked;
