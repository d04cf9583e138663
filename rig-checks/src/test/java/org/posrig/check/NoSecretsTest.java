package org.posrig.check;

import static org.posrig.check.Judged.fails;
import static org.posrig.check.Judged.isIdle;
import static org.posrig.check.Judged.passes;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.posrig.check.rule.NoSecrets;
import org.posrig.history.Event;
import org.posrig.history.LeakPlace;
import org.posrig.secret.SecretKind;
import org.posrig.verdict.Check;

final class NoSecretsTest {
  private final Check check = new NoSecrets();

  @Test
  void passes_what_shows_no_secret() {
    passes(check, Tales.sale());
  }

  @Test
  void is_idle_when_nothing_could_be_read() {
    isIdle(check, new Story().key("F1"));
  }

  @Test
  void finds_a_leak() {
    Story story = Story.ready();
    story.saw(
        "rig", new Event.LeakSeen(SecretKind.CARD_NUMBER, LeakPlace.SLIP, "621094******0029"));
    fails(check, story, "card number in a slip: 621094******0029");
  }

  @Test
  void finds_a_slip_with_too_many_digits_of_the_card_number() {
    for (String card : new String[] {"62109480****0029", "621094*****00029"})
      fails(
          check,
          Story.ready().slip(Map.of("kind", "SALE", "card", card), true),
          "more of the card number");
  }
}
