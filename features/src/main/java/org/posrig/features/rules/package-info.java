/// Rules of issuers and acquirer in the words of scenarios. What they decide is the host's work.
@NullMarked
package org.posrig.features.rules;

import org.jspecify.annotations.NullMarked;
