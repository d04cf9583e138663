package org.posrig.hosts.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.posrig.fault.LinkFault;

class FaultGuideTest {

  @Test
  void every_fault_of_the_link_stands_in_one_row_of_the_guide() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("../docs/adding/fault.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    List<String> faults =
        Stream.of(LinkFault.class.getPermittedSubclasses()).map(Class::getSimpleName).toList();
    assertThat(faults).hasSizeGreaterThan(15);
    for (String fault : faults)
      assertThat(rows.stream().filter(row -> row.matches(".*\\b" + fault + "\\b.*")))
          .as(fault)
          .hasSize(1);
  }
}
