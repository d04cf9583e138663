/// The transactions as an operator sees them, and the loop that starts them. Bytes and crypto live
/// elsewhere.
@NullMarked
package org.posrig.reference.flow;

import org.jspecify.annotations.NullMarked;
