package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;

/// The texts of all rooms: both languages say the same, in their own words, and every text that is
/// asked for is there.
class AllTextsTest {
  private static final Pattern GAP = Pattern.compile("\\{\\d+}");

  /// A key that a source names: `Sentence.of("usage.jobs", …)`, `Value.part("claim.or", …)`.
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:Sentence\\.of|Value\\.part|Value\\.Word|\\.say)\\(\\s*\"([a-zA-Z0-9.-]+)\"[,)]");

  private static Properties texts(String room, Language language) throws IOException {
    Path file =
        House.ROOT.resolve(
            room + "/src/main/resources/META-INF/posrig/texts." + language.code() + ".properties");
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @Test
  void every_room_says_the_same_in_both_languages() throws IOException {
    int looked = 0;
    for (String room : House.ROOMS) {
      Properties english = texts(room, Language.ENGLISH);
      Properties chinese = texts(room, Language.CHINESE);
      assertThat(chinese.stringPropertyNames())
          .as(room)
          .isEqualTo(english.stringPropertyNames())
          .isNotEmpty();
      for (String key : english.stringPropertyNames()) {
        assertThat(gaps(chinese.getProperty(key)))
            .as("%s in %s", key, room)
            .isEqualTo(gaps(english.getProperty(key)));
        looked++;
      }
    }
    assertThat(looked).isGreaterThan(900);
  }

  @Test
  void no_text_is_in_the_other_language() {
    assertThat(Catalogue.of(Language.ENGLISH).texts().values())
        .noneMatch(text -> text.matches("(?s).*\\p{IsHan}.*"));
    assertThat(Catalogue.of(Language.CHINESE).texts())
        .allSatisfy((key, text) -> assertThat(ForeignWords.in(text, List.of())).as(key).isEmpty());
    assertThat(ForeignWords.in("主机 did not answer，见 ./rig run --help", List.of()))
        .containsExactly("did not answer");
  }

  @Test
  void every_text_that_a_source_asks_for_is_there() throws IOException {
    Set<String> known = Catalogue.of(Language.ENGLISH).texts().keySet();
    Set<String> asked = new TreeSet<>();
    for (String room : House.ROOMS)
      for (Path source : sources(room))
        ASKED.matcher(Files.readString(source)).results().forEach(key -> asked.add(key.group(1)));
    assertThat(asked).hasSizeGreaterThan(400);
    assertThat(asked).isSubsetOf(known);
  }

  private static List<Path> sources(String room) throws IOException {
    try (Stream<Path> files = Files.walk(House.ROOT.resolve(room + "/src/main/java"))) {
      return new ArrayList<>(files.filter(file -> file.toString().endsWith(".java")).toList());
    }
  }
}
