/// Rules of issuers and acquirers as data: what they look at and why they refuse. No protocol, and
/// nobody here decides: that is the host's work.
@NullMarked
package org.posrig.rule;

import org.jspecify.annotations.NullMarked;
