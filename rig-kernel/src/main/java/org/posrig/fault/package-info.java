/// Faults as data: what goes wrong, apart from when. Injectors live where the wire is.
@NullMarked
package org.posrig.fault;

import org.jspecify.annotations.NullMarked;
