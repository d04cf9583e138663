/// A run: scenarios on benches, their outcomes, their listeners.
@NullMarked
package org.posrig.run;

import org.jspecify.annotations.NullMarked;
