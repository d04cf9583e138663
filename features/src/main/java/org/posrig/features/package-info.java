/// Reads and runs features: the only room that sees Cucumber, together with its steps. Nothing
/// here knows a device, a message or a terminal.
@NullMarked
package org.posrig.features;

import org.jspecify.annotations.NullMarked;
