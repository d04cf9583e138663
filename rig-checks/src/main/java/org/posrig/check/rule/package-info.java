/// The standing checks about money and messages, one rule a file: pure functions from a history to
/// a verdict; those about slips are in `org.posrig.check.paper`. They speak
/// meanings only: no message type, field number, response code, slip word or driver of anybody's.
@NullMarked
package org.posrig.check.rule;

import org.jspecify.annotations.NullMarked;
