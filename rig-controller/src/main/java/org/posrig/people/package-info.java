/// Cashiers and shoppers: the flows that scenarios speak of. They see capabilities and screens,
/// never wires.
@NullMarked
package org.posrig.people;

import org.jspecify.annotations.NullMarked;
