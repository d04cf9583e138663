/// What a check is and what it says of a history. The rules themselves live in the rooms that know
/// them.
@NullMarked
package org.posrig.verdict;

import org.jspecify.annotations.NullMarked;
