/** The fake acquirer host, its dialects, and the link between terminal and host. */
@NullMarked
package org.posrig.hosts;

import org.jspecify.annotations.NullMarked;
