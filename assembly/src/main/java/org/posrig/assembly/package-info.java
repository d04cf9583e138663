/** Everything together. */
@NullMarked
package org.posrig.assembly;

import org.jspecify.annotations.NullMarked;
