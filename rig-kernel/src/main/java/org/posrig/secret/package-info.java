/// Card numbers, tracks, PINs and keys: masked before anything is written, and looked for again
/// in all that was written. Nothing here knows a device, a protocol or a report.
@NullMarked
package org.posrig.secret;

import org.jspecify.annotations.NullMarked;
