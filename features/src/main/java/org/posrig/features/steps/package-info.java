/// The sentences of the features, each a method of at most three lines. They call people, faults
/// and claims, and decide nothing themselves.
@NullMarked
package org.posrig.features.steps;

import org.jspecify.annotations.NullMarked;
