/** Devices on real wires, and their emulated counterparts. */
@NullMarked
package org.posrig.drivers;

import org.jspecify.annotations.NullMarked;
