/// Slips of 32 columns, and the printing of them. No message is made here.
@NullMarked
package org.posrig.second.paper;

import org.jspecify.annotations.NullMarked;
