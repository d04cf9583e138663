package org.posrig.check;

import java.util.List;
import org.posrig.verdict.Check;

/// The list of standing checks, in the order of the report.
public final class StandingChecks {
  private StandingChecks() {}

  public static List<Check> all() {
    return List.of(
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
  }
}
