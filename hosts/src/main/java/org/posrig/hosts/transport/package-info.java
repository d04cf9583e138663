/// How frames reach the host: real sockets through jPOS's server and channel, or the rig's memory
/// network. No message is read or decided here.
@NullMarked
package org.posrig.hosts.transport;

import org.jspecify.annotations.NullMarked;
