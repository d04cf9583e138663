package org.posrig.features.steps;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.posrig.features.claims.Claims;
import org.posrig.people.Cashier;
import org.posrig.people.ScreenObserver;
import org.posrig.people.Shopper;
import org.posrig.people.Technician;
import org.posrig.result.ScenarioInfo;
import org.posrig.run.Features.Stage;
import org.posrig.session.Rig;
import org.posrig.session.Staff;

/// What the steps of one scenario share: the opened rig and the people at it.
public final class ScenarioContext {
  private final Stage stage;
  private final Finder finder;
  private @Nullable People people;

  /// Finds what the features say of a scenario.
  @FunctionalInterface
  public interface Finder {
    ScenarioInfo at(URI feature, int line);
  }

  public ScenarioContext(Stage stage, Finder finder) {
    this.stage = stage;
    this.finder = finder;
  }

  void open(URI feature, int line) {
    people = People.at(stage.open(finder.at(feature, line)));
  }

  void close(URI feature, int line) {
    stage.close(finder.at(feature, line));
  }

  Rig rig() {
    return people().rig;
  }

  Cashier cashier() {
    return people().cashier;
  }

  Staff staff() {
    return rig().staff();
  }

  Shopper shopper() {
    return people().shopper;
  }

  Technician technician() {
    return people().technician;
  }

  Claims claims() {
    return people().claims;
  }

  /// The terminal's own, for an answer of the host.
  Duration answerTimeout() {
    return rig().answerTimeout();
  }

  /// So much later than the terminal waits that nobody can call it in time.
  Duration late() {
    return answerTimeout().multipliedBy(3).dividedBy(2);
  }

  private People people() {
    if (people == null)
      throw new IllegalStateException("a step ran before its scenario was opened");
    return people;
  }

  private record People(
      Rig rig, Cashier cashier, Shopper shopper, Technician technician, Claims claims) {
    static People at(Rig rig) {
      ScreenObserver observer = new ScreenObserver(rig);
      Shopper shopper = new Shopper(rig, observer);
      return new People(
          rig,
          new Cashier(rig, observer, shopper),
          shopper,
          new Technician(rig, observer),
          Claims.at(rig, observer));
    }
  }
}
