package org.posrig.features;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.resource.Resource;
import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.posrig.result.ScenarioInfo;
import org.posrig.text.Causes;
import org.posrig.text.Sentence;

/// The features of a folder, parsed, in the order of their names.
///
/// @param features as Cucumber runs them
/// @param scenarios by id, in order: `features/sale.feature:12`
record Catalogue(List<Feature> features, Map<String, ScenarioInfo> scenarios) {

  /// Reads every `*.feature` below the folder.
  ///
  /// @throws BadFeature when there is none, or one cannot be read: says where and
  ///     why
  static Catalogue of(Path folder) {
    List<Feature> features =
        files(folder).stream().flatMap(file -> parse(folder, file).stream()).toList();
    if (features.isEmpty()) throw new BadFeature(Sentence.of("feature.none", folder.toString()));
    Map<String, ScenarioInfo> scenarios = new LinkedHashMap<>();
    for (Feature feature : features)
      for (Pickle pickle : feature.getPickles()) add(info(feature, pickle), scenarios);
    return new Catalogue(features, scenarios);
  }

  /// With the file's name as people write it, whatever an address makes of it.
  static String id(URI feature, int line) {
    return feature.getPath() + ":" + line;
  }

  ScenarioInfo scenario(URI feature, int line) {
    ScenarioInfo info = scenarios.get(id(feature, line));
    if (info == null) throw new IllegalStateException("no scenario stands at " + id(feature, line));
    return info;
  }

  /// @throws BadFeature when the expression cannot be read
  static Expression tags(String expression) {
    try {
      return TagExpressionParser.parse(expression);
    } catch (TagExpressionException e) {
      throw new BadFeature(Sentence.of("feature.tags", expression), e);
    }
  }

  private static void add(ScenarioInfo info, Map<String, ScenarioInfo> scenarios) {
    info.tags().stream()
        .filter(tag -> tag.startsWith("@terminal:") && !tag.matches("@terminal:[a-z-]+=.+"))
        .forEach(tag -> refuse(info, tag));
    scenarios.put(info.id(), info);
  }

  private static void refuse(ScenarioInfo info, String tag) {
    throw new BadFeature(Sentence.of("feature.terminal-tag", info.id(), tag));
  }

  private static ScenarioInfo info(Feature feature, Pickle pickle) {
    String id = id(pickle.getUri(), pickle.getLocation().getLine());
    return new ScenarioInfo(id, feature.getName().orElse(""), pickle.getName(), pickle.getTags());
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      return below.filter(file -> isFeature(folder.relativize(file), file)).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new BadFeature(
          Sentence.of("feature.folder", folder.toString()).because(Causes.says(e)), e);
    }
  }

  // Editors and systems leave hidden files, links to nowhere and folders beside the features.
  private static boolean isFeature(Path name, Path file) {
    for (Path part : name) if (part.toString().startsWith(".")) return false;
    return name.toString().endsWith(".feature") && Files.isRegularFile(file);
  }

  private static Optional<Feature> parse(Path folder, Path file) {
    try {
      return new FeatureParser(UUID::randomUUID)
          .parseResource(new FeatureFile(folder, file))
          .map(EnglishNumbers::new);
    } catch (FeatureParserException | UncheckedIOException e) {
      throw new BadFeature(
          Sentence.of("feature.unreadable", file.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  /// A file under the name that stays the same wherever the folder is.
  private record FeatureFile(Path folder, Path file) implements Resource {

    @Override
    public URI getUri() {
      String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
      try {
        return new URI(null, null, "features/" + name, null);
      } catch (URISyntaxException e) {
        throw new BadFeature(Sentence.of("feature.name", file.toString()), e);
      }
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return Files.newInputStream(file);
    }
  }
}
