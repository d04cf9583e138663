package org.posrig.reports.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.posrig.meaning.Meaning;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;

/// What a message means, in a few words.
final class MeaningText {
  private MeaningText() {}

  /// `sale request, 120.00`; `reversal repeated, no answer`; `sale answer, declined, code 51`.
  static String of(Meaning meaning, Catalogue texts) {
    List<Value> words = new ArrayList<>();
    words.add(Value.part(phase(meaning), Value.word(meaning.kind())));
    if (meaning.hasAmount()) words.add(Value.money(meaning.cents()));
    decision(meaning).ifPresent(words::add);
    reason(meaning).ifPresent(words::add);
    if (!meaning.code().isEmpty()) words.add(Value.part("report.code", Value.text(meaning.code())));
    return texts.say(Value.listed(words));
  }

  private static String phase(Meaning meaning) {
    return switch (meaning.phase()) {
      case REQUEST -> "message.request";
      case REPEAT -> "report.message.repeat";
      case ANSWER -> "message.answer";
    };
  }

  private static Optional<Value> decision(Meaning meaning) {
    return switch (meaning.decision()) {
      case UNSAID -> Optional.empty();
      case APPROVED, PARTLY_APPROVED, REFUSED, KEEP_CARD, SIGN_IN_AGAIN ->
          Optional.of(Value.word(meaning.decision()));
    };
  }

  private static Optional<Value> reason(Meaning meaning) {
    return switch (meaning.reason()) {
      case UNSAID -> Optional.empty();
      case NO_ANSWER, WRONG_MAC, ERROR, CARD_HOLDER, UNKNOWN ->
          Optional.of(Value.word(meaning.reason()));
    };
  }
}
