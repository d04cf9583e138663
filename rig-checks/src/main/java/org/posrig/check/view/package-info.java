/// A history seen as a conversation, a ledger and a shop: what the rules have in common. Nothing
/// here judges.
@NullMarked
package org.posrig.check.view;

import org.jspecify.annotations.NullMarked;
