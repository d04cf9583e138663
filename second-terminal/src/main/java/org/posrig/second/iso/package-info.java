/// ISO 8583:1987 in BCD form: fields, messages, frames. What a field means is told elsewhere.
@NullMarked
package org.posrig.second.iso;

import org.jspecify.annotations.NullMarked;
