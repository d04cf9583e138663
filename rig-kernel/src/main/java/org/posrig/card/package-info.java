/// Test cards: what a stripe and a chip hold, and the file that names them. Test ranges only.
@NullMarked
package org.posrig.card;

import org.jspecify.annotations.NullMarked;
