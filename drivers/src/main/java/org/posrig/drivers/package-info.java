/// Devices on real wires and their emulated counterparts, one package each; what they share of
/// settings. No bench and no protocol between terminal and host lives here.
@NullMarked
package org.posrig.drivers;

import org.jspecify.annotations.NullMarked;
