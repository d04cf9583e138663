/// Keys, MACs, PIN blocks, tracks and cryptograms as the host computes them. No message and no
/// field number lives here.
@NullMarked
package org.posrig.hosts.crypto;

import org.jspecify.annotations.NullMarked;
