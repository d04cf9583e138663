package org.posrig.drivers.panel;

import org.posrig.drivers.Table;
import org.posrig.wire.MemoryWires;

class PanelInMemoryTest extends PanelContract {
  PanelInMemoryTest() {
    super(Table.virtual(), new MemoryWires());
  }
}
