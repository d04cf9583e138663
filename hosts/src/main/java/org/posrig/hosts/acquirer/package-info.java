/// What every fake acquirer has in common, whatever it speaks: its books, batch, issuer and
/// calendar, the faults that are armed at it, and the lock around all of that. How messages are
/// understood and answered is the part of a dialect's own package ([Desk]).
@NullMarked
package org.posrig.hosts.acquirer;

import org.jspecify.annotations.NullMarked;
