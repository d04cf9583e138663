/// What outlives the power, as one value and as bytes. No message is made and nothing is printed
/// here.
@NullMarked
package org.posrig.second.store;

import org.jspecify.annotations.NullMarked;
