/// Talks with the acquirer: reversal first, numbers, authentication, answers. No card and no paper
/// here.
@NullMarked
package org.posrig.second.host;

import org.jspecify.annotations.NullMarked;
