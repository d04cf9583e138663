/// Counterparts of devices at the far end of a real wire. Nothing of the driver's end.
@NullMarked
package org.posrig.emulation;

import org.jspecify.annotations.NullMarked;
