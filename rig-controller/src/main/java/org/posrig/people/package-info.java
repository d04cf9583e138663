/// Cashiers and shoppers: the flows that scenarios speak of, and the closing of every scenario.
/// They see capabilities and screens, never wires, messages or a library.
@NullMarked
package org.posrig.people;

import org.jspecify.annotations.NullMarked;
