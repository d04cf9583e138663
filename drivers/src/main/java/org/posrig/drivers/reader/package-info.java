/// The motorised card reader: its driver and its emulated counterpart with stripe and chip.
/// Nothing here keeps or prints what stands on a card.
@NullMarked
package org.posrig.drivers.reader;

import org.jspecify.annotations.NullMarked;
