/// Draws one scenario on one axis, a lane for each channel. Nothing here knows Allure or writes
/// files.
@NullMarked
package org.posrig.reports.timeline;

import org.jspecify.annotations.NullMarked;
