/** The reference terminal: the default terminal under test. */
@NullMarked
package org.posrig.reference;

import org.jspecify.annotations.NullMarked;
