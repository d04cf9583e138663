package org.posrig.features;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.posrig.text.Language;
import org.posrig.text.Wording;

/// Titles that have a text in them, in any case: as the feature tells them, or as a run in another
/// language shows them. What is typed in ASCII means the title that is told.
record NamedBy(String text) implements Predicate<String> {
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  @Override
  public boolean test(String title) {
    Pattern part =
        Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return part.matcher(title).find()
        || (!ASCII.matcher(text).matches() && isShownWith(part, title));
  }

  private static boolean isShownWith(Pattern part, String title) {
    return Arrays.stream(Language.values())
        .anyMatch(language -> part.matcher(Wording.of(language).say(title)).find());
  }
}
