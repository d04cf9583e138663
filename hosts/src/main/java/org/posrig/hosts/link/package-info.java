/// The link between terminal and host: a byte-exact, message-aware proxy that fails on purpose. No
/// jPOS type and no message layout lives here.
@NullMarked
package org.posrig.hosts.link;

import org.jspecify.annotations.NullMarked;
