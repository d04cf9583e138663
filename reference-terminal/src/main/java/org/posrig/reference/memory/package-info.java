/// What outlives the terminal's power, as one record and as bytes. No message is made and nothing
/// is printed here.
@NullMarked
package org.posrig.reference.memory;

import org.jspecify.annotations.NullMarked;
