package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/// The command line in Chinese, and what is no Chinese.
final class Chinese {
  private Chinese() {}

  static House.Said zh(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--language", "zh"));
    return House.rig(all.toArray(String[]::new));
  }

  static void assertChinese(String text, List<String> others) {
    assertThat(text).containsPattern("\\p{IsHan}");
    assertThat(ForeignWords.in(text, others)).as(text).isEmpty();
  }
}
