/// Standing checks: pure functions from a history to a verdict. Nothing here touches a device.
@NullMarked
package org.posrig.check;

import org.jspecify.annotations.NullMarked;
