/// The page that a team reads over coffee, and what is new since the run before. Nothing here
/// needs a script in the browser.
@NullMarked
package org.posrig.reports.overview;

import org.jspecify.annotations.NullMarked;
