/// What the display says and how keys become input. No transaction lives here.
@NullMarked
package org.posrig.second.panel;

import org.jspecify.annotations.NullMarked;
