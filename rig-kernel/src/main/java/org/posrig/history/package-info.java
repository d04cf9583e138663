/// What was observed, when and where, on disk as it happens. Nothing here judges.
@NullMarked
package org.posrig.history;

import org.jspecify.annotations.NullMarked;
