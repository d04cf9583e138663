package org.posrig.features;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.Argument;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseStarted;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.posrig.result.ScenarioInfo;
import org.posrig.result.StepNeeds;

/// Reads what each scenario asks of its bench from its matched sentences, before its first hook:
/// the same in a dry run and in play.
final class StepNeedsReader implements ConcurrentEventListener {
  private static final int CARD_OF_PAYER = 1;
  private final Map<String, StepNeeds> read = new ConcurrentHashMap<>();

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestCaseStarted.class, event -> read(event.getTestCase()));
  }

  /// The same scenario with what its steps ask for, once Cucumber has matched them.
  ScenarioInfo asking(ScenarioInfo scenario) {
    return scenario.asking(read.getOrDefault(scenario.id(), StepNeeds.NONE));
  }

  private void read(TestCase test) {
    Set<String> cards = new TreeSet<>();
    Set<String> approvals = new TreeSet<>();
    for (Argument argument : arguments(test))
      switch (argument.getParameterTypeName()) {
        case "card" -> cards.add(argument.getValue());
        case "payer" -> cards.add(cardOf(argument));
        case "approval" -> approvals.add(argument.getValue());
        case null, default -> {}
      }
    String id = Catalogue.id(test.getUri(), test.getLocation().getLine());
    read.put(id, new StepNeeds(cards, approvals));
  }

  private static List<Argument> arguments(TestCase test) {
    return test.getTestSteps().stream()
        .filter(PickleStepTestStep.class::isInstance)
        .map(PickleStepTestStep.class::cast)
        .flatMap(step -> step.getDefinitionArgument().stream())
        .toList();
  }

  /// As the sentence has it: `the stripe of the debit card without a PIN`.
  private static String cardOf(Argument payer) {
    return String.valueOf(
        List.copyOf(payer.getGroup().getChildren()).get(CARD_OF_PAYER).getValue());
  }
}
