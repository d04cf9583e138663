/// Turns a run into Allure results, timelines, pictures and pages. Nothing here opens a device or
/// judges a history.
@NullMarked
package org.posrig.reports;

import org.jspecify.annotations.NullMarked;
