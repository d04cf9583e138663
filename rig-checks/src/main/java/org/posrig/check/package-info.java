/// What a history comes to: every standing check, and the outcome. Nothing here touches a device.
@NullMarked
package org.posrig.check;

import org.jspecify.annotations.NullMarked;
