package org.posrig.features;

import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.tagexpressions.Expression;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.posrig.run.Features;
import org.posrig.run.ScenarioInfo;

/// Features in Gherkin, run by Cucumber without a word of its own on the screen.
public final class CucumberFeatures implements Features {
  static final URI GLUE = URI.create("classpath:/org/posrig/features/steps");

  @Override
  public List<ScenarioInfo> list(Path folder, String tags) {
    Expression wanted = Catalogue.tags(tags);
    return Catalogue.of(folder).scenarios().values().stream()
        .filter(scenario -> wanted.evaluate(scenario.tags()))
        .toList();
  }

  @Override
  public void run(Path folder, String tags, int jobs, Stage stage) {
    Catalogue catalogue = Catalogue.of(folder);
    Runtime.builder()
        .withRuntimeOptions(options(tags, jobs))
        .withClassLoader(CucumberFeatures.class::getClassLoader)
        .withFeatureSupplier(catalogue::features)
        .withObjectFactorySupplier(new Casts(catalogue, stage))
        .withAdditionalPlugins(new StepTeller(catalogue, stage))
        .build()
        .run();
  }

  private static RuntimeOptions options(String tags, int jobs) {
    return new RuntimeOptionsBuilder()
        .addGlue(GLUE)
        .addTagFilter(Catalogue.tags(tags))
        .setThreads(jobs)
        .setMonochrome()
        .setNoSummary()
        .setPublishQuiet(true)
        .build();
  }
}
