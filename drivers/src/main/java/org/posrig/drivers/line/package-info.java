/// Digital lines of a Raspberry Pi through Pi4J, and the relays that hang on a digital line of any
/// kind. Which line switches what is the bench's business.
@NullMarked
package org.posrig.drivers.line;

import org.jspecify.annotations.NullMarked;
