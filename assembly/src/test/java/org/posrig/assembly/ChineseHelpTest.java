package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posrig.assembly.Chinese.assertChinese;
import static org.posrig.assembly.Chinese.zh;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever asks for Chinese help, or asks wrongly, is answered in Chinese.
@Timeout(180)
class ChineseHelpTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"run", "judge", "benches", "defects", "host", "terminal", "bench", "test"})
  void help_is_chinese(String command) {
    House.Said said = zh(command, "--help");
    assertThat(said.exit()).isZero();
    assertThat(said.out()).contains("用法：", "示例", "显示本帮助并退出");
    assertChinese(said.out(), List.of("pin pad", "CORNER SHOP", "not @SYM"));
  }

  @Test
  void the_list_of_commands_is_chinese() {
    assertChinese(zh("--help").out(), List.of());
    assertChinese(zh("defects").out(), List.of());
    assertChinese(zh("benches").out(), List.of());
  }

  // ---- wrong usage

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rnu",
        "run --sed 3",
        "run --seed three",
        "run --seed",
        "run --seed -1",
        "run --seed 1 --seed 2",
        "run --jobs 1.5",
        "run --jobs 0 --bench twin",
        "run extra",
        "run --bench twni",
        "run --bench --tags",
        "run --bench /no/such.yaml",
        "run --bench twin --tags @a-and-( ",
        "run --bench twin --defect no-reversl",
        "run --bench twin --out pom.xml",
        "judge a b",
        "judge /no/such/folder",
        "judge pom.xml",
        "host --for banana",
        "host --listen 127.0.0.1:99999",
        "terminal",
        "terminal --host nowhere --memory /no/t --defect no-reversl --parameter x=y",
        "terminal --device x --device reader=moter-reader@pti:1",
        "terminal --parameter x",
        "terminal --program referense",
        "bench --name nothing",
        "test"
      })
  void wrong_usage_is_explained_in_chinese(String command) {
    House.Said said = zh(command.split(" "));
    assertThat(said.exit()).isEqualTo(64);
    assertThat(said.err()).startsWith("rig: ");
    assertChinese(said.err(), List.of());
  }
}
