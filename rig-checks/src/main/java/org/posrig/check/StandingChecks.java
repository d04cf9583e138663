package org.posrig.check;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.posrig.check.paper.ReceiptEqualsAnswer;
import org.posrig.check.paper.ReprintIsACopy;
import org.posrig.check.paper.SlipForEveryApproval;
import org.posrig.check.rule.ApprovedByHost;
import org.posrig.check.rule.CardComesBack;
import org.posrig.check.rule.NoSecrets;
import org.posrig.check.rule.OneLiveBooking;
import org.posrig.check.rule.OneRequestPerIntent;
import org.posrig.check.rule.RequestsAreRight;
import org.posrig.check.rule.ReversalBeforeNext;
import org.posrig.check.rule.ScreenAgrees;
import org.posrig.check.rule.SilentWhenClosed;
import org.posrig.check.rule.StanIncreases;
import org.posrig.check.rule.SurvivesPowerLoss;
import org.posrig.check.rule.TotalsAgree;
import org.posrig.check.rule.UploadIsWhole;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.verdict.Check;
import org.posrig.verdict.DialectChecks;

/// Every check that judges a history: those for any terminal, and those of the dialect that it
/// speaks.
public final class StandingChecks {
  private static final List<Check> ALL =
      List.of(
          new OneLiveBooking(),
          new ApprovedByHost(),
          new ReversalBeforeNext(),
          new TotalsAgree(),
          new ReceiptEqualsAnswer(),
          new ReprintIsACopy(),
          new StanIncreases(),
          new NoSecrets(),
          new SilentWhenClosed(),
          new SurvivesPowerLoss(),
          new RequestsAreRight(),
          new OneRequestPerIntent(),
          new SlipForEveryApproval(),
          new ScreenAgrees(),
          new CardComesBack(),
          new UploadIsWhole());

  private static final List<DialectChecks> DIALECTS =
      ServiceLoader.load(DialectChecks.class).stream().map(ServiceLoader.Provider::get).toList();

  private StandingChecks() {}

  /// For any terminal and any host.
  public static List<Check> all() {
    return ALL;
  }

  /// Those that judge this history.
  public static List<Check> of(History history) {
    String dialect =
        history.last(Event.ScenarioBegan.class).map(Event.ScenarioBegan::dialect).orElse("");
    return of(dialect);
  }

  /// @param dialect of the host; empty when it is not known
  public static List<Check> of(String dialect) {
    List<Check> checks = new ArrayList<>(ALL);
    for (DialectChecks one : DIALECTS)
      if (one.dialect().equals(dialect)) checks.addAll(one.checks());
    return checks;
  }
}
