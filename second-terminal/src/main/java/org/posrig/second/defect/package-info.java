/// The seeded defects of this terminal. Where one bites is told by who asks for it, not here.
@NullMarked
package org.posrig.second.defect;

import org.jspecify.annotations.NullMarked;
