package org.posrig.features.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.posrig.features.rules.RefusalWords;
import org.posrig.rule.RefusalReason;

class RefusalWordsTest {
  @Test
  void every_reason_can_be_said() {
    assertThat(RefusalWords.values()).hasSameSizeAs(RefusalReason.values());
    assertThat(RefusalWords.of("too many payments")).isEqualTo(RefusalReason.TOO_MANY);
  }

  @Test
  void what_no_rule_says_is_told_with_what_one_may_say() {
    assertThatThrownBy(() -> RefusalWords.of("too much"))
        .hasMessageContaining("no rule refuses by 'too much'; it may say: no such issuer,");
  }
}
