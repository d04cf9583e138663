/// The terminal of a second maker: other words and menus, ISO 8583:1987, DUKPT. It shares the
/// kernel with the reference terminal and nothing else.
@NullMarked
package org.posrig.second;

import org.jspecify.annotations.NullMarked;
