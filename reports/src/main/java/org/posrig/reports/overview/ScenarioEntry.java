package org.posrig.reports.overview;

import org.posrig.reports.evidence.ResultCategory;
import org.posrig.result.ScenarioInfo;

/// One scenario of the run.
///
/// @param reason the sentence to read first, in the reader's language; empty when it passed
/// @param begin what happened, as HTML; empty when it passed
/// @param end checks and what to do, as HTML; empty when it passed
/// @param picture the timeline as SVG; empty when it passed
/// @param file the timeline's file in `timelines`
record ScenarioEntry(
    ScenarioInfo info,
    ResultCategory group,
    String reason,
    String took,
    String faults,
    String begin,
    String end,
    String picture,
    String file) {}
