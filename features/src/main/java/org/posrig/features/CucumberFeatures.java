package org.posrig.features;

import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.tagexpressions.Expression;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.posrig.features.steps.ScenarioContext;
import org.posrig.result.ScenarioInfo;
import org.posrig.run.Features;

/// Features in Gherkin, run by Cucumber without a word of its own on the screen.
public final class CucumberFeatures implements Features {
  static final URI GLUE = URI.create("classpath:/org/posrig/features/steps");

  @Override
  public List<ScenarioInfo> list(Choice choice) {
    Expression tags = Catalogue.tags(choice.tags());
    Predicate<String> named = new NamedBy(choice.name());
    return Catalogue.of(choice.folder()).scenarios().values().stream()
        .filter(scenario -> tags.evaluate(scenario.tags()) && named.test(scenario.name()))
        .toList();
  }

  @Override
  public List<ScenarioInfo> match(Choice choice) {
    Catalogue catalogue = Catalogue.of(choice.folder());
    StepNeedsReader needs = new StepNeedsReader();
    Runtime.builder()
        .withRuntimeOptions(options(choice, catalogue, 1).setDryRun().build())
        .withClassLoader(CucumberFeatures.class::getClassLoader)
        .withFeatureSupplier(catalogue::features)
        .withObjectFactorySupplier(NothingMade::new)
        .withAdditionalPlugins(needs)
        .build()
        .run();
    return list(choice).stream().map(needs::asking).toList();
  }

  @Override
  public void run(Choice choice, int jobs, Stage stage) {
    Catalogue catalogue = Catalogue.of(choice.folder());
    StepNeedsReader needs = new StepNeedsReader();
    ScenarioContext.Finder finder = (uri, line) -> needs.asking(catalogue.scenario(uri, line));
    Runtime.builder()
        .withRuntimeOptions(options(choice, catalogue, jobs).build())
        .withClassLoader(CucumberFeatures.class::getClassLoader)
        .withFeatureSupplier(catalogue::features)
        .withObjectFactorySupplier(new StepObjectFactory(finder, stage))
        .withAdditionalPlugins(needs, new StepEventForwarder(catalogue, stage))
        .build()
        .run();
  }

  private static RuntimeOptionsBuilder options(Choice choice, Catalogue catalogue, int jobs) {
    return new RuntimeOptionsBuilder()
        .addGlue(GLUE)
        .addTagFilter(Catalogue.tags(choice.tags()))
        .addNameFilter(names(choice, catalogue))
        .setThreads(jobs)
        .setMonochrome()
        .setNoSummary()
        .setPublishQuiet(true);
  }

  /// Cucumber knows each scenario by its title as the feature tells it, and by no other.
  private static Pattern names(Choice choice, Catalogue catalogue) {
    return Pattern.compile(
        catalogue.scenarios().values().stream()
            .map(ScenarioInfo::name)
            .filter(new NamedBy(choice.name()))
            .distinct()
            .map(name -> "^" + Pattern.quote(name) + "$")
            .reduce((one, other) -> one + "|" + other)
            .orElse("(?!)"));
  }
}
