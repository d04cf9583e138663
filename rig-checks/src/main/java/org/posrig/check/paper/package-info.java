/// Rules about slips: which there must be, and what stands on them. Nothing here asks what is on
/// the books.
@NullMarked
package org.posrig.check.paper;

import org.jspecify.annotations.NullMarked;
