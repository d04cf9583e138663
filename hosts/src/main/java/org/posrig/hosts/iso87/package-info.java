/// The fake acquirer of ISO 8583:1987 in the manner of Hypercom-style hosts: what it decides, books
/// and seals. Facts: docs/protocols/iso87.md.
@NullMarked
package org.posrig.hosts.iso87;

import org.jspecify.annotations.NullMarked;
