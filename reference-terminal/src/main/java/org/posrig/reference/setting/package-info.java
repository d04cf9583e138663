/// The terminal's parameters and what is wrong with them. Nothing here acts.
@NullMarked
package org.posrig.reference.setting;

import org.jspecify.annotations.NullMarked;
