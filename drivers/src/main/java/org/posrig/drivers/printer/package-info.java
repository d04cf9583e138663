/// The ESC/POS receipt printer: its driver, its emulated counterpart, and what reads and draws its
/// slips. Nothing here knows what a receipt means; that is the terminal model's business.
@NullMarked
package org.posrig.drivers.printer;

import org.jspecify.annotations.NullMarked;
