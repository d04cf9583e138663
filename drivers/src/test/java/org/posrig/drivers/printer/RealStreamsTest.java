package org.posrig.drivers.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.device.Slip.SlipLine;
import org.posrig.history.Event.SlipPrinted;

/// What programs and printers of the field send, and what a person reads on the paper.
class RealStreamsTest {

  record Sent(String what, Firmware firmware, byte[] bytes, List<String> lines) {
    static Sent of(String line) {
      String[] parts = line.split(" ; ", 4);
      Firmware firmware = parts[1].equals("on") ? Firmware.CHINESE : Firmware.INTERNATIONAL;
      byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(parts[2].strip());
      List<String> lines = Arrays.asList(parts[3].split("\\|", -1));
      return new Sent(parts[0], firmware, bytes, lines.subList(1, lines.size() - 1));
    }

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Sent> streams() {
    try (InputStream file = RealStreamsTest.class.getResourceAsStream("streams.txt")) {
      String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.startsWith("#")).map(Sent::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_stream_is_there() {
    assertThat(streams()).hasSizeGreaterThan(130);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void is_read_as_it_is_on_the_paper(Sent sent) {
    assertThat(new ReceiptDecoder(sent.firmware).decode(sent.bytes))
        .extracting(SlipLine::text)
        .isEqualTo(sent.lines);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void is_read_the_same_byte_by_byte(Sent sent) {
    ReceiptDecoder decoder = new ReceiptDecoder(sent.firmware);
    List<String> lines =
        HexFormat.of().formatHex(sent.bytes).isEmpty()
            ? List.of()
            : bytes(sent).flatMap(b -> decoder.decode(b).stream()).map(SlipLine::text).toList();
    assertThat(lines).isEqualTo(sent.lines);
  }

  private static Stream<byte[]> bytes(Sent sent) {
    return java.util.stream.IntStream.range(0, sent.bytes.length)
        .mapToObj(i -> new byte[] {sent.bytes[i]});
  }

  @ParameterizedTest
  @MethodSource("streams")
  void the_emulated_printer_prints_the_same(Sent sent) {
    String chinese = sent.firmware == Firmware.CHINESE ? "on" : "off";
    try (PrinterBench bench = new PrinterBench(Map.of("chinese", chinese))) {
      var host = bench.strung.openDriverEnd();
      host.write(sent.bytes);
      host.write(EscPos.cut());
      bench.answers(host);
      List<String> printed =
          bench.slips().stream().map(SlipPrinted::lines).flatMap(List::stream).toList();
      assertThat(printed).isEqualTo(sent.lines);
    }
  }
}
