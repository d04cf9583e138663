package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.bench.BenchReader;
import org.posrig.run.TestRun;

/// A shop may be called as it likes, and a terminal be set as its acquirer allows: neither is a
/// failure. With `-Dposrig.odd=all` every name and every setting plays every scenario.
@Timeout(1200)
class OddBenchesTest {
  private static final boolean ALL = "all".equals(System.getProperty("posrig.odd"));

  /// Receipts, reversals, voids, settlements, PINs: what names and settings could spoil.
  private static final String SAMPLE = "@SYM-62 or @SYM-94 or @SYM-97 or @SYM-108";

  /// Words of every pattern that the model reads slips by, and what printers and files find hard.
  static final List<String> NAMES =
      sampled(
          "DUPLICATE KEY SHOP",
          "*** 重打印 ***",
          "AMOUNT:RMB 120.00",
          "<b>&amp;\"'\\",
          "☕🍜 CAFE\u0301 👨‍👩‍👧",
          "MERCHANT COPY",
          "HOLIDAY INN EXPRESS 8888",
          "SALE",
          "VOID",
          "APPROVED",
          "TOTAL 120.00",
          "888888",
          "RMB 120.00",
          "2026/11/30 12:00:00",
          "ＳＡＬＥ　１２０．００",
          "四十个汉字的商户名称四十个汉字的商户名称四十个汉字的商户名称四十个汉字的商户名称",
          "  LEFT AND RIGHT  ",
          "X",
          "CARD NO:621094******0011 /S",
          "SIGNATURE: ____________________",
          "VOUCHER NO:000002",
          "NOT BALANCED",
          "DEBIT 7 700.00",
          "结算",
          "TERMINAL NO:99999999");

  /// `terminal.parameters`, and `host.settings` behind a slash.
  static final List<String> SETTINGS =
      sampled(
          "reversal-after-exhausted: drop, reversal-tries: 1",
          "response-mismatch: delete",
          "reversal-after-exhausted: drop, reversal-when: at-once, reversal-tries: 1",
          "max-records: 3, copies: 1",
          "operator-password: 4711, supervisor-password: 0815, no-pin-limit: 50000",
          "language: zh, void-card: on, fallback: off",
          "answer-timeout: 5s, connect-timeout: 3s",
          "answer-timeout: 90s, connect-timeout: 40s, connect-tries: 3",
          "input-timeout: 15s",
          "reversal-tries: 1",
          "reversal-tries: 10, reversal-when: at-once",
          "reversal-on-connect-failure: count, reversal-tries: 2",
          "reversal-cross-day: drop",
          "reversal-save-point: after-send",
          "reversal-done-codes: '00,25'",
          "empty-settle: on, auto-sign-off: off",
          "pin-tries: 3",
          "encrypt-tracks: off, send-serial: off",
          "first-stan: 999995",
          "lock-after: 10s",
          "tpdu: 6000120000, header: 603200310001",
          "/mac-key-length: 16",
          "connect-timeout: 500ms, connect-tries: 6, answer-timeout: 1s");

  @TempDir Path folder = Path.of("");

  private static List<String> sampled(String... all) {
    return List.of(all).subList(0, ALL ? all.length : 6);
  }

  @Test
  void there_are_enough_of_them() {
    assertThat(NAMES).hasSizeGreaterThanOrEqualTo(ALL ? 20 : 6).doesNotHaveDuplicates();
    assertThat(SETTINGS).hasSizeGreaterThanOrEqualTo(ALL ? 20 : 6).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void a_shop_may_be_called(String name) throws IOException {
    assertThat(name.length()).isLessThanOrEqualTo(40);
    played(with("merchant-name", quoted(name), twin(), "parameters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*** DUPLICATE ***", "DUPLICATE KEY SHOP"})
  void a_shop_that_is_called_like_a_mark_hides_no_missing_mark(String name) throws IOException {
    TestRun.Ended ended =
        play(
            with("merchant-name", quoted(name), twin(), "parameters"),
            "@SYM-97",
            Optional.of("reprint-without-mark"));
    assertThat(ended.summary().failures())
        .anyMatch(failure -> failure.check().equals("reprint-is-a-copy"));
  }

  @ParameterizedTest
  @FieldSource("SETTINGS")
  void a_terminal_may_be_set(String settings) throws IOException {
    String bench = twin();
    for (String setting : settings.split(", ", -1)) {
      String[] pair = setting.split(": ", 2);
      boolean host = pair[0].startsWith("/");
      bench =
          with(
              pair[0].replace("/", ""),
              "'" + pair[1].replace("'", "") + "'",
              bench,
              host ? "settings" : "parameters");
    }
    played(bench);
  }

  private void played(String bench) throws IOException {
    TestRun.Ended ended = play(bench, ALL ? "" : SAMPLE, Optional.empty());
    assertThat(ended.summary().failures()).isEmpty();
    assertThat(ended.exit()).isZero();
    assertThat(ended.summary().passed()).isGreaterThan(ALL ? 250 : 20);
  }

  private TestRun.Ended play(String bench, String tags, Optional<String> defect)
      throws IOException {
    Path file = House.bench(Files.createTempDirectory(folder, "bench"), "twin", bench);
    return House.play(
        House.SPOKES,
        BenchReader.read(file, House.SPOKES),
        tags,
        "",
        defect,
        7,
        Files.createTempDirectory(folder, "run"));
  }

  private static String twin() throws IOException {
    return Files.readString(House.ROOT.resolve("benches/twin.yaml"));
  }

  private static String quoted(String text) throws JsonProcessingException {
    return new ObjectMapper().writeValueAsString(text); // YAML reads it as JSON does
  }

  /// The bench with one line of a section replaced, or a line more.
  private static String with(String key, String value, String bench, String section) {
    Matcher line = Pattern.compile("(?m)^    " + key + ": .*$").matcher(bench);
    if (line.find())
      return bench.substring(0, line.start())
          + "    "
          + key
          + ": "
          + value
          + bench.substring(line.end());
    String head = "  " + section + ":\n";
    assertThat(bench).contains(head);
    return bench.replace(head, head + "    " + key + ": " + value + "\n");
  }
}
