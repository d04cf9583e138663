/// What a `Then` may claim: small readers of the history that fail with a sentence. They touch no
/// device and know no Cucumber.
@NullMarked
package org.posrig.features.claims;

import org.jspecify.annotations.NullMarked;
