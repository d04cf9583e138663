package org.posrig.text;

import java.util.Locale;
import java.util.Optional;

/// In which language the program speaks to people.
public enum Language {
  ENGLISH("en"),
  CHINESE("zh");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /// ISO 639: `en`, `zh`.
  public String code() {
    return code;
  }

  /// Of `zh`, `zh_CN.UTF-8`, `zh-Hans` and the like; empty when the catalogue does not have it.
  public static Optional<Language> of(String tag) {
    String start = tag.strip().toLowerCase(Locale.ROOT).replaceFirst("[^a-z].*", "");
    for (Language language : values())
      if (language.code.equals(start)) return Optional.of(language);
    return Optional.empty();
  }

  /// As POSIX chooses: the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set; English when the
  /// catalogue does not have it.
  public static Language ofEnvironment(java.util.Map<String, String> environment) {
    for (String name : java.util.List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
      String value = environment.getOrDefault(name, "");
      if (!value.isBlank()) return of(value).orElse(ENGLISH);
    }
    return ENGLISH;
  }
}
