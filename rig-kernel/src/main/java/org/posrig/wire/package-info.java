/// What bytes or levels travel on between rig, device and terminal. No device and no protocol
/// lives here.
@NullMarked
package org.posrig.wire;

import org.jspecify.annotations.NullMarked;
