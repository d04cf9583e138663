/// Digital lines of the world outside (a Raspberry Pi's header, relay boards), and the relays that
/// hang on a line of any kind. Which line switches what is the bench's business.
@NullMarked
package org.posrig.drivers.line;

import org.jspecify.annotations.NullMarked;
