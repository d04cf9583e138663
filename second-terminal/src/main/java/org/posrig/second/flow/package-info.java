/// The transactions as an operator sees them, and the menu that starts them.
@NullMarked
package org.posrig.second.flow;

import org.jspecify.annotations.NullMarked;
