package org.posrig.reference.rig;

import java.util.Optional;
import org.posrig.card.Pan;
import org.posrig.card.TestCard;
import org.posrig.card.TestCard.ChipData;
import org.posrig.card.Tracks;
import org.posrig.secret.Secret;

/// Test cards of the public test range.
public final class Cards {
  public static final String PIN = "123456";
  public static final TestCard STRIPE = card("stripe card", "6210948000000011", "101", "");
  public static final TestCard CHIP =
      card("debit card", "6210948000000029", "201", "A000000333010101");
  public static final TestCard CREDIT =
      card("credit card", "6210948000000060", "201", "A000000333010102");

  private Cards() {}

  private static TestCard card(String name, String pan, String service, String aid) {
    Tracks tracks = new Tracks(pan + "=3010" + service + "123456789", "");
    Optional<ChipData> chip =
        aid.isEmpty() ? Optional.empty() : Optional.of(new ChipData(aid, "001"));
    return new TestCard(name, new Pan(pan), tracks, chip, Secret.of(new byte[0]));
  }
}
