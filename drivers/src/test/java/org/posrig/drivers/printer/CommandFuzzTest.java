package org.posrig.drivers.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.posrig.device.Slip.SlipLine;

/// Whatever comes, the decoder neither throws nor loses more than the page of the printer says.
class CommandFuzzTest {
  private static final List<Integer> LEADS =
      List.of(EscPos.DLE, EscPos.DC2, EscPos.ESC, EscPos.FS, EscPos.GS, EscPos.US);

  static Stream<Integer> leads() {
    return LEADS.stream();
  }

  private static List<Command> lexed(byte[] bytes) {
    CommandLexer lexer = new CommandLexer();
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> lexer.take(bytes[i]))
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("leads")
  void an_unknown_command_costs_two_bytes_and_never_a_control_byte(int lead) {
    int looked = 0;
    for (int second = 0; second < 256; second++) {
      byte[] sent = EscPos.bytes(lead, second, '1', '2', '3', '\n');
      List<Command> commands = lexed(sent);
      if (commands.isEmpty() || commands.getFirst().known() || LEADS.contains(second)) continue;
      looked++;
      String rest = lead == EscPos.DLE && second == 0x14 ? "23" : "123";
      String text = String.join("", texts(sent));
      assertThat(text).as("%02X %02X", lead, second).endsWith(rest);
    }
    assertThat(looked).as("unknown commands").isGreaterThan(lead == EscPos.DC2 ? -1 : 100);
  }

  @Test
  void no_command_of_fixed_length_is_longer_than_the_longest_of_the_table() {
    for (int lead : LEADS)
      for (int second = 0; second < 256; second++)
        for (Command c : lexed(sixteenZeros(lead, second)))
          assertThat(c.length()).as("%02X %02X", lead, second).isLessThanOrEqualTo(16);
  }

  private static byte[] sixteenZeros(int lead, int second) {
    byte[] sent = new byte[100];
    sent[0] = (byte) lead;
    sent[1] = (byte) second;
    return lead == EscPos.FS && second == '2' ? Arrays.copyOf(sent, 16) : sent;
  }

  @Test
  void every_byte_belongs_to_one_command() {
    for (long seed = 1; seed <= 60; seed++) {
      byte[] bytes = noise(seed, 3000);
      long lexed = lexed(bytes).stream().mapToLong(Command::length).sum();
      assertThat(lexed).as("seed %d", seed).isLessThanOrEqualTo(bytes.length);
    }
  }

  @Test
  void no_noise_makes_it_throw_in_either_firmware() {
    SvgReceiptPainter painter = new SvgReceiptPainter();
    for (long seed = 1; seed <= 100; seed++)
      for (Firmware firmware : Firmware.values()) {
        List<SlipLine> lines = new ReceiptDecoder(firmware).decode(noise(seed, 2000));
        assertThat(painter.svg(lines, false)).as("seed %d", seed).endsWith("</svg>\n");
      }
  }

  @Test
  void text_between_known_commands_is_never_lost() {
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      StringBuilder stream = new StringBuilder();
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        stream.append(HARMLESS.get(random.nextInt(HARMLESS.size())));
        String word = Integer.toString(random.nextInt(10_000));
        stream.append(word).append('\n');
        text.append(word);
      }
      byte[] sent = stream.toString().getBytes(StandardCharsets.ISO_8859_1);
      assertThat(String.join("", texts(sent))).as("seed %d", seed).isEqualTo(text.toString());
    }
  }

  /// Commands that put nothing on the paper, with data that looks like text.
  private static final List<String> HARMLESS =
      List.of(
          "\u001BB92",
          "\u001B7dx(",
          "\u0012#J",
          "\u001Cq\u0001\u0001\0\u0001\0AAAAAAAA",
          "\u0010\u0014\u0007\u0001",
          "\u0010\u0014\u0003\u0001\u0001\0\u0001\u0001",
          "\u001BZ\u0003\u0001\u0008\u0003\0ABC",
          "\u001DQ0\0\u0001\0\u0001\0A",
          "\u001DC099",
          "\u001Dg0\0AA",
          "\u001Bc5A",
          "\u001Cg1\0AAAA\u0002\0AA",
          "\u001Cg2\0AAAA\u0002\0",
          "\u001Bp012",
          "\u001D(E\u0003\0AAA",
          "\u001B=\u0001",
          "\u0007",
          "\u001E",
          "\u001BE1",
          "\u001BR\0",
          "\u001Bt\0");

  private static List<String> texts(byte[] sent) {
    return new ReceiptDecoder().decode(sent).stream().map(SlipLine::text).toList();
  }

  private static byte[] noise(long seed, int length) {
    byte[] bytes = new byte[length];
    Random random = new Random(seed);
    random.nextBytes(bytes);
    int[] often = {0x1B, 0x1C, 0x1D, 0x0A, 0x10, 0x12, 0x1F, 0x0C, 'L', '@'};
    for (int i = 0; i < length; i++)
      if (random.nextInt(5) == 0) bytes[i] = (byte) often[random.nextInt(often.length)];
    return bytes;
  }
}
