/// The seeded defects by which the rig is proved. Where a defect bites is told by who asks for it,
/// not here.
@NullMarked
package org.posrig.reference.defect;

import org.jspecify.annotations.NullMarked;
