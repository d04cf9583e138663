package org.posrig.cli;

import java.util.Arrays;
import java.util.List;
import org.posrig.text.Language;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import picocli.CommandLine;

/// Reads `--language`.
final class LanguageNames implements CommandLine.ITypeConverter<Language> {
  @Override
  public Language convert(String name) {
    return Language.of(name)
        .orElseThrow(
            () ->
                new WrongUsage(
                    Sentence.of("usage.no-language", name).then(Nearest.of(name, known()))));
  }

  private static List<String> known() {
    return Arrays.stream(Language.values()).map(Language::code).toList();
  }
}
