/// The path between terminal and host: real sockets, or memory on virtual time. No message format
/// lives here.
@NullMarked
package org.posrig.net;

import org.jspecify.annotations.NullMarked;
