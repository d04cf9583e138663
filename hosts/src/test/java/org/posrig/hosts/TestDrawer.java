package org.posrig.hosts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.posrig.card.Pan;
import org.posrig.card.TestCard;
import org.posrig.card.Tracks;
import org.posrig.secret.Secret;

/// Cards of the public test range, and the settings of a test bench.
public final class TestDrawer {
  public static final String DEBIT = "6210948000000029";
  public static final String POOR = "6210948000000086";
  public static final String OLD = "6210948000000078";
  public static final String PIN = "123456";
  public static final String MASTER = "0123456789ABCDEFFEDCBA9876543210";

  private TestDrawer() {}

  public static List<TestCard> cards() {
    return List.of(
        card("debit card", DEBIT, "3010"),
        card("poor card", POOR, "3010"),
        card("old card", OLD, "2001"));
  }

  public static Map<String, String> settings() {
    return Map.of(
        "master-key", MASTER, "terminal-id", "10000001", "merchant-id", "100000000000001");
  }

  private static TestCard card(String name, String pan, String expiry) {
    Tracks tracks = new Tracks(pan + "=" + expiry + "201123456789", "");
    return new TestCard(
        name,
        new Pan(pan),
        tracks,
        Optional.empty(),
        Secret.of(PIN.getBytes(StandardCharsets.US_ASCII)));
  }
}
