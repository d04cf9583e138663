package org.posrig.features.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ReactionTest {

  @Test
  void the_alternative_for_sentences_is_the_list_of_words() {
    assertThat(Reaction.WORDS.split("\\|")).containsExactlyElementsOf(Reaction.allWords());
  }

  @Test
  void an_unknown_reaction_lists_the_known_ones() {
    assertThatThrownBy(() -> Reaction.of("explodes"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "no terminal 'explodes'; it may be said that it [approves, declines, ");
  }
}
