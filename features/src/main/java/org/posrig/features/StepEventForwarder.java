package org.posrig.features;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestStepFinished;
import io.cucumber.plugin.event.TestStepStarted;
import org.jspecify.annotations.Nullable;
import org.posrig.result.RigTrouble;
import org.posrig.result.ScenarioInfo;
import org.posrig.run.Features.Stage;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Reports each step to the stage. Hooks are no steps: what fails in them the stage knows itself.
final class StepEventForwarder implements ConcurrentEventListener {
  private final Catalogue catalogue;
  private final Stage stage;

  StepEventForwarder(Catalogue catalogue, Stage stage) {
    this.catalogue = catalogue;
    this.stage = stage;
  }

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestStepStarted.class, this::began);
    publisher.registerHandlerFor(TestStepFinished.class, this::ended);
  }

  private void began(TestStepStarted event) {
    if (event.getTestStep() instanceof PickleStepTestStep step)
      stage.stepBegan(scenario(event.getTestCase()), keyword(step), step.getStep().getText());
  }

  private void ended(TestStepFinished event) {
    if (event.getTestStep() instanceof PickleStepTestStep step)
      stage.stepEnded(
          scenario(event.getTestCase()),
          keyword(step),
          step.getStep().getText(),
          error(event.getResult(), step),
          event.getResult().getStatus() == Status.SKIPPED);
  }

  private ScenarioInfo scenario(TestCase test) {
    return catalogue.scenario(test.getUri(), test.getLocation().getLine());
  }

  private static String keyword(PickleStepTestStep step) {
    return step.getStep().getKeyword().strip();
  }

  /// A step without a method, or with two, is never green.
  private static @Nullable Throwable error(Result result, PickleStepTestStep step) {
    String text = step.getStep().getText();
    String where = Catalogue.id(step.getUri(), step.getStep().getLine());
    return switch (result.getStatus()) {
      case PASSED, SKIPPED -> null;
      case FAILED -> result.getError();
      case UNDEFINED -> new RigTrouble(Sentence.of("feature.no-step", text, where));
      case AMBIGUOUS ->
          new RigTrouble(Sentence.of("feature.two-steps", Value.told(text), Value.text(where)));
      case PENDING, UNUSED ->
          new RigTrouble(
              Sentence.of(
                  "feature.step-ended",
                  Value.told(text),
                  Value.text(where),
                  Value.text(result.getStatus().name())));
    };
  }
}
