package org.posrig.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Kernel, checks and controller know no protocol, no terminal's words and no driver by name.
class NeutralStoreysTest {
  private static final List<String> STOREYS = List.of("rig-kernel", "rig-checks", "rig-controller");

  /// Message types; `F39` and its kin; words of slips; names of drivers and of the spokes' own
  /// dialects and terminals.
  private static final Pattern FOREIGN =
      Pattern.compile(
          "\"0[1-8][0-9]{2}\""
              + "|\\bF(?:[2-9]|[1-9][0-9]|1[0-2][0-9])\\b"
              + "|\"(?:SALE|VOID|DUPLICATE|APPROVED|DECLINED|MERCHANT COPY|CARDHOLDER COPY)\""
              + "|motor-reader|visa-pin-pad|esc-pos-printer|lcus-line|pi4j-line"
              + "|消费|撤销|商户存根|持卡人存根|重打印");

  /// A key of a key pad is no field of a message: `F1` to `F8` are keys in `Key`, their names
  /// elsewhere in comments.
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

  @Test
  void the_pattern_finds_what_it_is_for() {
    for (String foreign :
        List.of(
            "case \"0200\" ->", "answer.field(F39)", "equals(\"SALE\")", "\"motor-reader\"", "消费"))
      assertThat(FOREIGN.matcher(foreign).find()).as(foreign).isTrue();
    for (String neutral : List.of("TransactionKind.SALE", "\"sale\"", "0x0200", "PDF417"))
      assertThat(FOREIGN.matcher(neutral).find()).as(neutral).isFalse();
  }

  @Test
  void no_storey_speaks_a_dialect_a_terminal_or_a_driver() throws IOException {
    List<String> found = new ArrayList<>();
    int looked = 0;
    for (Path file : sources()) {
      looked++;
      String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
      if (!file.endsWith("Key.java"))
        FOREIGN
            .matcher(code)
            .results()
            .forEach(match -> found.add(House.ROOT.relativize(file) + ": " + match.group()));
    }
    assertThat(looked).isGreaterThan(200);
    assertThat(found).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String storey : STOREYS)
      try (Stream<Path> files = Files.walk(House.ROOT.resolve(storey).resolve("src/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
      }
    return all;
  }
}
