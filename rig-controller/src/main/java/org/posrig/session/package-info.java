/// An opened bench: devices, wires, host, link and terminal, from power-on to the last close. No
/// scenario.
@NullMarked
package org.posrig.session;

import org.jspecify.annotations.NullMarked;
