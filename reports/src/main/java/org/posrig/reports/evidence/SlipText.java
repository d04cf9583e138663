package org.posrig.reports.evidence;

import java.util.Optional;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipReading;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// What was read from a slip, in the reader's words.
public final class SlipText {
  private SlipText() {}

  /// `sale #12`.
  public static String title(SlipReading slip, Catalogue texts) {
    return (texts.say(Value.word(slip.kind()))
            + " "
            + ReportFormats.trace(slip.field(SlipField.VOUCHER)))
        .strip();
  }

  /// The copy's name, or empty when it is not marked.
  public static Optional<String> copy(SlipReading slip, Catalogue texts) {
    return switch (slip.copy()) {
      case UNSAID -> Optional.empty();
      case MERCHANT, HOLDER, BANK -> Optional.of(texts.say(Value.word(slip.copy())));
    };
  }

  /// `duplicate`, or empty.
  public static Optional<String> duplicate(SlipReading slip, Catalogue texts) {
    return slip.duplicate() ? Optional.of(texts.say("report.slip.duplicate")) : Optional.empty();
  }

  /// What a settlement slip says of the batch, or empty.
  public static Optional<String> result(SlipReading slip, Catalogue texts) {
    return switch (slip.result()) {
      case UNSAID -> Optional.empty();
      case BALANCED, NOT_BALANCED -> Optional.of(texts.say(Value.word(slip.result())));
    };
  }
}
