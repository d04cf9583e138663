package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.posrig.card.TestCardFile;
import org.posrig.hosts.rule.RuleFile;
import org.posrig.hosts.rule.Rules;

/// The files that guides show can be used as they stand.
class GuideFilesTest {
  private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

  @TempDir Path folder;

  private Path shown(String guide) throws IOException {
    String text = Files.readString(House.ROOT.resolve("docs/adding/" + guide));
    String block = YAML.matcher(text).results().map(MatchResult::group).findFirst().orElseThrow();
    return Files.writeString(
        folder.resolve("shown.yaml"), block.replace("```yaml\n", "").replace("```", ""));
  }

  @Test
  void the_rule_file_of_the_guide_is_one() throws IOException {
    Rules rules = RuleFile.read(shown("rule.md"));

    assertThat(rules.rules()).hasSizeGreaterThan(10);
    assertThat(rules.cards()).hasSize(1);
    assertThat(rules.zone()).isPresent();
  }

  @Test
  void the_card_file_of_the_guide_is_one() throws IOException {
    assertThat(TestCardFile.read(shown("card.md"))).hasSize(6);
  }
}
