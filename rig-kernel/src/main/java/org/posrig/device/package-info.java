/// Capabilities: what a device can do, in the words of a tester. Drivers and emulated
/// counterparts live in the spokes.
@NullMarked
package org.posrig.device;

import org.jspecify.annotations.NullMarked;
