/// The terminal under test: how it is powered, what it remembers, how its screens and slips read.
@NullMarked
package org.posrig.terminal;

import org.jspecify.annotations.NullMarked;
