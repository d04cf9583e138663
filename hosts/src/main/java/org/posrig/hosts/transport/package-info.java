/// How frames reach the host, on real sockets or on the rig's memory network. No message is read or
/// decided here.
@NullMarked
package org.posrig.hosts.transport;

import org.jspecify.annotations.NullMarked;
