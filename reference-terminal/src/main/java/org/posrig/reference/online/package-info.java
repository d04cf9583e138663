/// One exchange with the host: reversal first, STAN, sending, waiting, judging the answer. No card,
/// no key and no paper here.
@NullMarked
package org.posrig.reference.online;

import org.jspecify.annotations.NullMarked;
