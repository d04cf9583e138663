package org.posrig.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.posrig.bench.Bench;
import org.posrig.card.TestCard;
import org.posrig.secret.Masker;

/// What must never stand in an output: the drawer's numbers, tracks and PINs, the bench's keys.
public record Secrets(List<Secret> all) {
  public Secrets {
    all = List.copyOf(all);
  }

  /// @param kind as in [org.posrig.history.Event.LeakSeen]
  public record Secret(String kind, String value) {
    @Override
    public String toString() {
      return kind;
    }
  }

  public static Secrets of(Bench bench, List<TestCard> drawer) {
    List<Secret> all = new ArrayList<>();
    for (TestCard card : drawer) {
      all.add(new Secret("card number", card.pan().digits()));
      all.add(new Secret("track", card.tracks().two()));
      all.add(new Secret("PIN", new String(card.pin().reveal(), StandardCharsets.US_ASCII)));
    }
    keys(bench.terminal().parameters(), all);
    keys(bench.host().settings(), all);
    return new Secrets(all.stream().distinct().toList());
  }

  private static void keys(java.util.Map<String, String> settings, List<Secret> all) {
    settings.forEach(
        (name, value) -> {
          if (name.endsWith("-key") && value.matches("[0-9A-Fa-f]{16,48}"))
            all.add(new Secret("key", value));
        });
  }

  /// One that knows all of them and nothing else.
  ///
  /// @param innocent digits that are no card's
  public Masker masker(Collection<String> innocent) {
    Masker masker = new Masker(innocent);
    hideIn(masker);
    return masker;
  }

  void hideIn(Masker masker) {
    all.forEach(secret -> masker.hide(secret.kind(), secret.value()));
  }
}
