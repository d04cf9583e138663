package org.posrig.features;

import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestStepFinished;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// All features with all their steps, and nothing done.
///
/// @param defined the sentences of all methods
/// @param used for each step with its keyword, the sentence of its method
/// @param wrong steps without a method, or with two
record DryRun(Set<String> defined, Map<String, String> used, List<String> wrong)
    implements ConcurrentEventListener {

  static DryRun of(Path features) {
    DryRun dry = new DryRun(new TreeSet<>(), new TreeMap<>(), new ArrayList<>());
    Catalogue catalogue = Catalogue.of(features);
    Runtime.builder()
        .withRuntimeOptions(
            new RuntimeOptionsBuilder().addGlue(CucumberFeatures.GLUE).setDryRun().build())
        .withClassLoader(CucumberFeatures.class::getClassLoader)
        .withFeatureSupplier(catalogue::features)
        .withObjectFactorySupplier(
            new StepObjectFactory(
                catalogue::scenario,
                new FakeStage(
                    _ -> {
                      throw new AssertionError("a dry run opens nothing");
                    })))
        .withAdditionalPlugins(dry)
        .build()
        .run();
    return dry;
  }

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(
        StepDefinedEvent.class, event -> defined.add(event.getStepDefinition().getPattern()));
    publisher.registerHandlerFor(TestStepFinished.class, this::finished);
  }

  private void finished(TestStepFinished event) {
    if (!(event.getTestStep() instanceof PickleStepTestStep step)) return;
    Status status = event.getResult().getStatus();
    if (status == Status.UNDEFINED || status == Status.AMBIGUOUS)
      wrong.add(status + ": " + step.getStep().getText());
    else
      used.put(
          step.getStep().getKeyword().strip() + " " + step.getStep().getText(), step.getPattern());
  }
}
