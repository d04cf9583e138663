/// Frames with a start byte, an end byte and a check byte, their acknowledgement and their
/// resending. What a frame says is the business of the device that sends it.
@NullMarked
package org.posrig.drivers.frame;

import org.jspecify.annotations.NullMarked;
