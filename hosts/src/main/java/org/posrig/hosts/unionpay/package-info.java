/// The fake UnionPay-style acquirer: what it decides, books, signs, and how it misbehaves on
/// request. No socket and no packager lives here.
@NullMarked
package org.posrig.hosts.unionpay;

import org.jspecify.annotations.NullMarked;
