/// The reference terminal as a program that the rig can start. The terminal's work is done in the
/// packages below.
@NullMarked
package org.posrig.reference;

import org.jspecify.annotations.NullMarked;
