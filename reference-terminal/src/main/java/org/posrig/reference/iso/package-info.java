/// The terminal's own ISO 8583 codec, MAC, working keys and track encryption, written apart from
/// every host library. No connection and no memory lives here.
@NullMarked
package org.posrig.reference.iso;

import org.jspecify.annotations.NullMarked;
