/// What came of a scenario and of a run, and who is informed of it. Nothing here plays or judges.
@NullMarked
package org.posrig.result;

import org.jspecify.annotations.NullMarked;
