/// What drivers, hosts, terminals and reports are on the class path. Nothing here knows one by
/// name.
@NullMarked
package org.posrig.plugin;

import org.jspecify.annotations.NullMarked;
