/// Files that labs write: every problem at once, with line and remedy. The only room that sees a
/// YAML library.
@NullMarked
package org.posrig.yaml;

import org.jspecify.annotations.NullMarked;
