/// How many judged flows a second the rig plays. Measured in a benchmark, never in a test.
@NullMarked
package org.posrig.throughput;

import org.jspecify.annotations.NullMarked;
