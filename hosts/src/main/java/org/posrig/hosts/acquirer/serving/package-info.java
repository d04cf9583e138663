/// How any host decides about a request, whatever it speaks, and what its dialect's own package
/// must bring for that. Fields and codes of one dialect stay out.
@NullMarked
package org.posrig.hosts.acquirer.serving;

import org.jspecify.annotations.NullMarked;
