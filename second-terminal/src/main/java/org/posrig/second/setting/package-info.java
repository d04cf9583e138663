/// What the bench file says of this terminal, read and checked. Nothing acts here.
@NullMarked
package org.posrig.second.setting;

import org.jspecify.annotations.NullMarked;
