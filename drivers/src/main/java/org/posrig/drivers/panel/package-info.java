/// The operator's panel of the reference terminal, keys and display: the driver that the terminal's
/// software uses, and the panel that the rig presses and reads.
@NullMarked
package org.posrig.drivers.panel;

import org.jspecify.annotations.NullMarked;
