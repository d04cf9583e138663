package org.posrig.reports.night;

import org.posrig.reports.evidence.Group;
import org.posrig.run.ScenarioInfo;

/// One scenario of the night.
///
/// @param reason the sentence
/// @param begin what happened, as HTML; empty when it passed
/// @param end checks and what to do, as HTML; empty when it passed
/// @param picture the timeline as SVG; empty when it passed
/// @param file the timeline's file in `timelines`
record Entry(
    ScenarioInfo info,
    Group group,
    String reason,
    String took,
    String faults,
    String begin,
    String end,
    String picture,
    String file) {}
