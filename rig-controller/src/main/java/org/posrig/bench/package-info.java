/// One table with one terminal, read from YAML, every problem reported at once.
@NullMarked
package org.posrig.bench;

import org.jspecify.annotations.NullMarked;
