/// The public test ranges: which card numbers the rig takes, and which it looks for in outputs.
@NullMarked
package org.posrig.card.range;

import org.jspecify.annotations.NullMarked;
