/// What a benchmark is and how its figures are summed up. The benchmarks themselves live where
/// the measured code lives.
@NullMarked
package org.posrig.benchmark;

import org.jspecify.annotations.NullMarked;
