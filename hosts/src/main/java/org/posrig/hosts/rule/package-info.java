/// Decides by the rules of issuers and acquirer: in meanings, of any dialect. The host that asks
/// turns a ruling into a code of its own.
@NullMarked
package org.posrig.hosts.rule;

import org.jspecify.annotations.NullMarked;
