/// What a text or a file may mean beside what it says: dumps in numbers, digits as words, contents
/// packed behind others. Only the scan of the outputs reads so; it is too slow for what is live.
@NullMarked
package org.posrig.secret.spelling;

import org.jspecify.annotations.NullMarked;
