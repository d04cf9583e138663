package org.posrig.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void a_near_word_is_proposed_with_the_list() {
    assertThat(Nearest.of("memroy", List.of("memory", "pty")).english())
        .isEqualTo("did you mean 'memory'? (one of: memory, pty)");
  }

  @Test
  void a_far_word_gets_the_list_alone() {
    assertThat(Nearest.of("xyz", List.of("memory", "pty")).english())
        .isEqualTo("one of: memory, pty");
  }

  @Test
  void a_short_word_that_shares_no_letter_is_not_proposed() {
    assertThat(Nearest.of("fr", List.of("en", "zh")).english()).isEqualTo("one of: en, zh");
    assertThat(Nearest.of("eng", List.of("en", "zh")).english()).startsWith("did you mean 'en'?");
  }

  @Test
  void of_many_words_the_nearest_are_told() {
    List<String> many = IntStream.rangeClosed(10, 50).mapToObj(i -> "defect-" + i).toList();
    assertThat(Nearest.of("defect-4", many).english())
        .isEqualTo(
            "did you mean 'defect-14'? (the nearest of 41: defect-14, defect-24, defect-34)");
  }

  @Test
  void distance_counts_single_changes() {
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
  }
}
