/** Turns a run into Allure results, timelines and evidence. */
@NullMarked
package org.posrig.reports;

import org.jspecify.annotations.NullMarked;
