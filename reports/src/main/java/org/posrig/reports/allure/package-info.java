/// Writes Allure results and makes Allure's report of them. The only package that sees Allure.
@NullMarked
package org.posrig.reports.allure;

import org.jspecify.annotations.NullMarked;
