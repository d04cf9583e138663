/// What the display says in both languages and how keys become input. No transaction lives here.
@NullMarked
package org.posrig.reference.screen;

import org.jspecify.annotations.NullMarked;
