package org.posrig.drivers.pinpad;

import org.posrig.drivers.Table;
import org.posrig.drivers.tty.PtyWires;

class PinPadOnPtyTest extends PinPadContract {
  PinPadOnPtyTest() {
    super(Table.wall(), new PtyWires());
  }
}
