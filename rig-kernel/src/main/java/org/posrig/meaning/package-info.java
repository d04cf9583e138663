/// What messages, screens and slips mean, apart from any protocol, terminal or language. The
/// dialect and the terminal's model give the meanings, once; everything that reads a history
/// speaks them.
@NullMarked
package org.posrig.meaning;

import org.jspecify.annotations.NullMarked;
