/// Slips and the printing of them. No message and no key entry but the one that a printer without
/// paper needs.
@NullMarked
package org.posrig.reference.paper;

import org.jspecify.annotations.NullMarked;
