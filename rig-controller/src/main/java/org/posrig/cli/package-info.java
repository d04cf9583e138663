/// The command line. It reads arguments and prints; the work is done elsewhere.
@NullMarked
package org.posrig.cli;

import org.jspecify.annotations.NullMarked;
