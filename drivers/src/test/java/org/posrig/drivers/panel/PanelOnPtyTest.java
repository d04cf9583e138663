package org.posrig.drivers.panel;

import org.posrig.drivers.Table;
import org.posrig.drivers.tty.PtyWires;

class PanelOnPtyTest extends PanelContract {
  PanelOnPtyTest() {
    super(Table.wall(), new PtyWires());
  }
}
