package org.posrig.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;

/// Every text is there in both languages, and every text that the reports ask for is there.
final class CatalogueTest {
  private static final Pattern GAP = Pattern.compile("\\{\\d+}");
  private static final Pattern KEY = Pattern.compile("\"(report\\.[a-z-]+(?:\\.[a-z-]+)*)\"");

  private static List<URL> files() throws IOException {
    return Collections.list(
        CatalogueTest.class.getClassLoader().getResources("META-INF/posrig/texts.en.properties"));
  }

  private static Properties read(URL file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Properties chinese(URL english) throws IOException {
    return read(URI.create(english.toString().replace("texts.en.", "texts.zh.")).toURL());
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(gap -> gap.group()).collect(Collectors.toSet());
  }

  @Test
  void both_languages_have_the_same_texts_with_the_same_gaps() throws IOException {
    assertThat(files()).hasSizeGreaterThan(2);
    for (URL file : files()) {
      Properties english = read(file);
      Properties chinese = chinese(file);
      assertThat(chinese.stringPropertyNames())
          .as(file.toString())
          .isEqualTo(english.stringPropertyNames())
          .isNotEmpty();
      for (String key : english.stringPropertyNames())
        assertThat(gaps(chinese.getProperty(key)))
            .as("%s in %s", key, file)
            .isEqualTo(gaps(english.getProperty(key)));
    }
  }

  @Test
  void every_text_that_the_reports_ask_for_is_there_and_none_is_idle() throws IOException {
    Set<String> asked = asked();
    assertThat(asked).hasSizeGreaterThan(100);
    Set<String> known = Catalogue.of(Language.ENGLISH).texts().keySet();
    assertThat(asked)
        .allMatch(key -> known.contains(key) || known.contains("noun." + key), "is in the texts");
    assertThat(known)
        .filteredOn(key -> key.startsWith("report."))
        .filteredOn(key -> !key.matches("report\\.(channel|secret)\\..*"))
        .isSubsetOf(asked);
  }

  /// Keys as the sources of the reports name them.
  private static Set<String> asked() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      Set<String> keys = new TreeSet<>();
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList())
        KEY.matcher(Files.readString(source)).results().forEach(key -> keys.add(key.group(1)));
      return keys;
    }
  }
}
