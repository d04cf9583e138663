package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.posrig.assembly.Chinese.assertChinese;
import static org.posrig.assembly.Chinese.zh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with a file is explained in Chinese to whoever asks for Chinese.
class ChineseFilesTest {
  @TempDir Path folder = Path.of("");

  @Test
  void a_bench_with_many_problems_is_explained_in_chinese() throws IOException {
    Map<String, String> breaks =
        Map.ofEntries(
            Map.entry("clock: virtual", "clock: virtaul"),
            Map.entry("jobs: 2", "jobs: many"),
            Map.entry("hand: 150ms", "hand: soon"),
            Map.entry("program: reference", "program: reference\n  colour: red"),
            Map.entry("answer-timeout: 30s", "answer-timeout: 30"),
            Map.entry("copies: 2", "copies: 7\n    language: fr"),
            Map.entry("dialect: unionpay", "dialect: unionpay\n  network: memory"),
            Map.entry(
                "    terminal-id: \"10000001\"\n    merchant-id: \"100000000000001\"\n\n",
                "    terminal-id: \"1\"\n    listen: here\n\n"),
            Map.entry("reader-wire: {kind: memory}", "reader-wire: {kind: memroy}"),
            Map.entry(
                "cable-line: {kind: emulated-line}",
                "cable-line: {kind: emulated-line, safe: up}\n  idle: {kind: memory, baud: 9}"),
            Map.entry("wire: printer-wire, far", "wire: printer-wire, answer-millis: soon, far"),
            Map.entry("driver: panel,", "driver: panle,"));
    Path bench = House.benchWith(folder, "twin", breaks);
    House.Said said = zh("run", "--bench", bench.toString());
    assertThat(said.exit()).isEqualTo(64);
    assertThat(said.err().lines().count()).isGreaterThan(12);
    assertChinese(said.err(), List.of());
    assertChinese(
        zh(
                "run",
                "--bench",
                Files.writeString(folder.resolve("n.yaml"), "[".repeat(20_000)).toString())
            .err(),
        List.of());
    assertChinese(
        zh("run", "--bench", Files.writeString(folder.resolve("t.yaml"), "bench: [\n").toString())
            .err(),
        List.of());
  }

  @Test
  void a_table_file_and_a_history_that_cannot_be_read_are_explained_in_chinese()
      throws IOException {
    Path table = Files.writeString(folder.resolve("own.xml"), "<dialect><filed/><fields><field/>");
    Path bench =
        House.benchWith(
            folder,
            "twin",
            Map.of(
                "    merchant-id: \"100000000000001\"\n\nwires",
                "    merchant-id: \"100000000000001\"\n    table: " + table + "\n\nwires"));
    House.Said said = zh("run", "--bench", bench.toString());
    assertThat(said.exit()).isEqualTo(64);
    assertChinese(said.err(), List.of());
    String good = "{\"history\":2}\n";
    Files.writeString(folder.resolve("cut.jsonl"), good + "{\"at\":\"0.0");
    Files.writeString(folder.resolve("other.jsonl"), "nonsense\n");
    Files.writeString(
        folder.resolve("bad.jsonl"), good + "{\"at\":\"x\",\"where\":\"rig\",\"event\":{}}\n");
    House.Said judged = zh("judge", folder.toString());
    assertThat(judged.out()).contains("不是历史", "历史在收尾之前");
    assertChinese(judged.out(), List.of());
  }
}
