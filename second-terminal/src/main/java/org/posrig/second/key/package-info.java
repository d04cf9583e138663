/// DUKPT keys and message authentication codes. No message and no memory here.
@NullMarked
package org.posrig.second.key;

import org.jspecify.annotations.NullMarked;
