/// The one clock: virtual on the twin bench, the wall elsewhere. No other package sleeps or reads
/// the system clock.
@NullMarked
package org.posrig.time;

import org.jspecify.annotations.NullMarked;
