/** The features and their steps. */
@NullMarked
package org.posrig.features;

import org.jspecify.annotations.NullMarked;
