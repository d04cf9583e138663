package org.posrig.reports.evidence;

import java.time.Duration;
import java.util.Locale;
import org.posrig.result.Outcome;
import org.posrig.text.Catalogue;
import org.posrig.text.Formats;

/// How times and money are written in every report.
public final class ReportFormats {
  private ReportFormats() {}

  /// `2.41 s`, without needless zeros.
  public static String seconds(Duration time) {
    double seconds = time.toMillis() / 1000.0;
    String text = String.format(Locale.ROOT, seconds < 10 ? "%.2f" : "%.1f", seconds);
    return text.replaceAll("\\.?0+$", "") + " s";
  }

  /// `+2.410 s`, as in the evidence of findings.
  public static String moment(Duration at) {
    return String.format(Locale.ROOT, "+%.3f s", at.toMillis() / 1000.0);
  }

  /// `120.00`.
  public static String money(long cents) {
    return Formats.money(Math.abs(cents));
  }

  /// `+120.00` or `−120.00`.
  public static String signedMoney(long cents) {
    return (cents < 0 ? "−" : "+") + money(cents);
  }

  /// The word for how a scenario ended.
  public static String outcome(Outcome outcome, Catalogue texts) {
    return texts.say(
        switch (outcome) {
          case PASSED -> "report.passed";
          case FAILED -> "report.failed";
          case INCONCLUSIVE -> "report.inconclusive";
          case SKIPPED -> "report.skipped";
        });
  }

  /// `#12` of `000012`.
  public static String trace(String stan) {
    return stan.isEmpty() ? "" : "#" + stan.replaceAll("^0+(?=.)", "");
  }
}
