package org.posrig.reports.allure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.posrig.reports.evidence.ResultCategory;
import org.posrig.text.Catalogue;

/// Allure's categories: whose turn it is to look. What is broken goes by the start of its message.
final class Categories {
  private Categories() {}

  static String json(Catalogue texts) {
    return List.of(
            ResultCategory.TERMINAL,
            ResultCategory.RIG,
            ResultCategory.UNDECIDED,
            ResultCategory.MISSING)
        .stream()
        .map(category -> one(category, texts))
        .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
  }

  private static String one(ResultCategory category, Catalogue texts) {
    String status = AllureMapping.status(category.outcome()).value();
    return String.format(
        Locale.ROOT,
        "{\"name\": %s, \"matchedStatuses\": [%s]%s}",
        Json.string(category.name(texts)),
        Json.string(status),
        pattern(category, texts));
  }

  private static String pattern(ResultCategory category, Catalogue texts) {
    return switch (category) {
      case RIG, UNDECIDED ->
          ", \"messageRegex\": "
              + Json.string("(?s)" + category.name(texts) + texts.say("report.colon") + ".*");
      case TERMINAL, MISSING, NONE -> "";
    };
  }
}
