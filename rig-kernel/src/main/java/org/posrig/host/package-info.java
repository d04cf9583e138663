/// What the rig asks of the fake host and of the link. Their protocols live in the hosts spoke.
@NullMarked
package org.posrig.host;

import org.jspecify.annotations.NullMarked;
