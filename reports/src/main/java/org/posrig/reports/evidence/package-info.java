/// What a reviewer looks at beside the picture: messages by field, slips, checks, remedies. No
/// pages and no files.
@NullMarked
package org.posrig.reports.evidence;

import org.jspecify.annotations.NullMarked;
