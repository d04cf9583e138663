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
    Predicate<String> name = name(choice).asPredicate();
    return Catalogue.of(choice.folder()).scenarios().values().stream()
        .filter(scenario -> tags.evaluate(scenario.tags()) && name.test(scenario.name()))
        .toList();
  }

  @Override
  public List<ScenarioInfo> match(Choice choice) {
    Catalogue catalogue = Catalogue.of(choice.folder());
    StepNeedsReader needs = new StepNeedsReader();
    Runtime.builder()
        .withRuntimeOptions(options(choice, 1).setDryRun().build())
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
        .withRuntimeOptions(options(choice, jobs).build())
        .withClassLoader(CucumberFeatures.class::getClassLoader)
        .withFeatureSupplier(catalogue::features)
        .withObjectFactorySupplier(new StepObjectFactory(finder, stage))
        .withAdditionalPlugins(needs, new StepEventForwarder(catalogue, stage))
        .build()
        .run();
  }

  private static RuntimeOptionsBuilder options(Choice choice, int jobs) {
    return new RuntimeOptionsBuilder()
        .addGlue(GLUE)
        .addTagFilter(Catalogue.tags(choice.tags()))
        .addNameFilter(name(choice))
        .setThreads(jobs)
        .setMonochrome()
        .setNoSummary()
        .setPublishQuiet(true);
  }

  private static Pattern name(Choice choice) {
    return Pattern.compile(
        Pattern.quote(choice.name()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
