/// How numbers and names are written for people, and the nearest name to a misspelt one.
@NullMarked
package org.posrig.text;

import org.jspecify.annotations.NullMarked;
