package org.posrig.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void a_near_word_is_proposed_with_the_list() {
    assertThat(Nearest.of("memroy", List.of("memory", "pty")))
        .isEqualTo("did you mean 'memory'? (one of: memory, pty)");
  }

  @Test
  void a_far_word_gets_the_list_alone() {
    assertThat(Nearest.of("xyz", List.of("memory", "pty"))).isEqualTo("one of: memory, pty");
  }

  @Test
  void distance_counts_single_changes() {
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
  }
}
