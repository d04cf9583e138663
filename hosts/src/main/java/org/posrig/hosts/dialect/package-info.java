/// A dialect of ISO 8583 as data: field table, transactions, response codes, frames, and the jPOS
/// packager made from them. No decision of a host and no key lives here.
@NullMarked
package org.posrig.hosts.dialect;

import org.jspecify.annotations.NullMarked;
