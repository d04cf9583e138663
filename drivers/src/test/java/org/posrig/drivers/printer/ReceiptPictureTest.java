package org.posrig.drivers.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.posrig.device.Slip.Align;
import org.posrig.device.Slip.SlipLine;
import org.posrig.device.Slip.Span;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The picture of a slip against the places that the printer gives to its characters.
class ReceiptPictureTest {
  private static final int MARGIN = 28;
  private static final int PAPER = 576;

  /// Where a text lies in the picture; its natural width is what a renderer without `textLength`
  /// draws with a font of 12 by 20.
  private record Drawn(
      String text, double x, double width, double natural, double high, double baseline) {
    double right() {
      return x + width;
    }
  }

  private static List<Drawn> drawn(List<SlipLine> lines) throws Exception {
    String svg = new SvgReceiptPainter().svg(lines, false);
    NodeList texts =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getElementsByTagName("text");
    List<Drawn> all = new ArrayList<>();
    for (int i = 0; i < texts.getLength(); i++) drawn(all, (Element) texts.item(i));
    return all;
  }

  private static void drawn(List<Drawn> all, Element text) {
    if (text.hasAttribute("transform")) {
      all.add(scaled(text));
      return;
    }
    NodeList spans = text.getElementsByTagName("tspan");
    double times = text.hasAttribute("font-size") ? 2 : 1;
    for (int i = 0; i < spans.getLength(); i++) {
      Element span = (Element) spans.item(i);
      assertThat(span.getAttribute("lengthAdjust")).isEqualTo("spacingAndGlyphs");
      all.add(
          new Drawn(
              span.getTextContent(),
              number(span, "x") - MARGIN,
              number(span, "textLength"),
              natural(span.getTextContent()) * times,
              times,
              number(text, "y")));
    }
  }

  private static Drawn scaled(Element text) {
    Matcher m =
        Pattern.compile("translate\\((\\S+) (\\S+)\\) scale\\((\\S+) (\\S+)\\)")
            .matcher(text.getAttribute("transform"));
    assertThat(m.matches()).isTrue();
    assertThat(text.getAttribute("lengthAdjust")).isEqualTo("spacingAndGlyphs");
    double wide = Double.parseDouble(m.group(3));
    return new Drawn(
        text.getTextContent(),
        Double.parseDouble(m.group(1)) - MARGIN,
        number(text, "textLength") * wide,
        natural(text.getTextContent()) * wide,
        Double.parseDouble(m.group(4)),
        Double.parseDouble(m.group(2)));
  }

  /// A font has 0.6 of its size for a narrow character and its size for a wide one.
  private static double natural(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 && c < 0xFF61 ? 20 : 12).sum();
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  private static List<Drawn> printed(String stream) throws Exception {
    return drawn(new ReceiptDecoder().decode(bytes(stream)));
  }

  private static byte[] bytes(String stream) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    stream.chars().forEach(bytes::write);
    return bytes.toByteArray();
  }

  private static void fits(List<Drawn> all) {
    for (Drawn one : all) {
      assertThat(one.x()).as(one.text()).isGreaterThanOrEqualTo(-0.1);
      assertThat(one.right()).as(one.text()).isLessThanOrEqualTo(PAPER + 0.6);
      assertThat(one.natural()).as(one.text()).isLessThanOrEqualTo(one.width() + 0.6);
    }
    for (Drawn a : all)
      for (Drawn b : all)
        if (a != b && a.baseline() == b.baseline() && a.x() <= b.x())
          assertThat(a.right()).as("%s before %s", a, b).isLessThanOrEqualTo(b.x() + 0.2);
  }

  @Test
  void every_size_stretches_each_direction_by_itself() throws Exception {
    for (int wide = 1; wide <= 8; wide++)
      for (int high = 1; high <= 8; high++) {
        String size = "\u001D!" + (char) ((wide - 1) << 4 | high - 1);
        List<Drawn> all = printed(size + "ABC\n");
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().width()).isCloseTo(36.0 * wide, within(0.2));
        assertThat(all.getFirst().high()).isCloseTo(high, within(0.01));
        fits(all);
      }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 2"})
  void every_size_is_aligned_by_its_own_width(int align, int halves) throws Exception {
    for (int wide = 1; wide <= 8; wide++) {
      String size = "\u001D!" + (char) ((wide - 1) << 4);
      List<Drawn> all = printed("\u001Ba" + (char) align + size + "ABC\n");
      assertThat(all.getFirst().x()).isCloseTo((PAPER - 36.0 * wide) * halves / 2, within(1.0));
    }
  }

  @Test
  void double_height_alone_takes_no_more_columns() throws Exception {
    String text = "double height only, thirty and more characters";
    List<Drawn> all = printed("\u001D!\u0001" + text + "\n");
    assertThat(all).extracting(Drawn::text).containsExactly(text);
    assertThat(all.getFirst().width()).isEqualTo(text.length() * 12.0);
    fits(all);
  }

  @Test
  void each_width_in_a_row_stands_at_its_dots() throws Exception {
    List<Drawn> all = printed("|\u001D!\u0010WIDE\u001D!\u0000|right\n");
    assertThat(all).extracting(Drawn::text).containsExactly("|", "WIDE", "|right");
    assertThat(all).extracting(Drawn::x).containsExactly(0.0, 12.0, 108.0);
    fits(all);
  }

  @Test
  void sizes_in_a_row_share_their_baseline() throws Exception {
    List<Drawn> all = printed("a\u001D!\u0033B\u001D!\u0001c\u001D!\u0000d\n");
    assertThat(all).extracting(Drawn::baseline).containsOnly(all.getFirst().baseline());
    assertThat(all).extracting(Drawn::x).containsExactly(0.0, 12.0, 60.0, 72.0);
    fits(all);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void margins_and_area_move_every_alignment(int align) throws Exception {
    String area = "\u001DL\u0078\u0000\u001DW\u00F0\u0000\u001Ba" + (char) align;
    for (int wide = 1; wide <= 4; wide++) {
      List<Drawn> all = printed(area + "\u001D!" + (char) ((wide - 1) << 4) + "AB\n");
      double room = 240 - 24.0 * wide;
      assertThat(all.getLast().right())
          .isCloseTo(120 + room * align / 2 + 24.0 * wide, within(1.0));
      fits(all);
    }
  }

  @Test
  void a_receipt_with_margins_by_relative_places_keeps_its_columns() throws Exception {
    List<Drawn> all =
        printed("\u001B$\u0000\u0000\u001B\\\u0014\u0001\u001D!\u0011c\n\u001B\\\u00FC\u0000x\n");
    assertThat(all.getFirst().x() + all.getFirst().width()).isCloseTo(276.0 + 24, within(0.2));
    assertThat(all.getLast().right()).isCloseTo(252.0 + 24, within(0.2));
  }

  @Test
  void font_b_and_spacing_keep_their_dots() throws Exception {
    List<Drawn> b = printed("\u001BM\u0001" + "x".repeat(64) + "\n");
    assertThat(b.getFirst().width()).isCloseTo(576.0, within(1.0));
    List<Drawn> spaced = printed("\u001B \u000Cabc\n");
    assertThat(spaced.getFirst().width()).isCloseTo(72.0, within(0.2));
    fits(b);
  }

  @Test
  void a_full_width_latin_letter_takes_two_columns() throws Exception {
    List<Drawn> all = printed("\u001C&\u00A6\u00C1x\n");
    assertThat(all).extracting(Drawn::text).containsExactly("α", "x");
    assertThat(all).extracting(Drawn::x).containsExactly(0.0, 24.0);
  }

  @Test
  void narrow_katakana_takes_one_column() throws Exception {
    List<Drawn> all = printed("\u001Bt\u0001\u00B1\u00B1x\n");
    assertThat(all.getLast().right()).isCloseTo(36.0, within(0.1));
    fits(all);
  }

  @Test
  void chinese_of_every_size_keeps_its_columns() throws Exception {
    for (int size = 0; size < 8; size++) {
      List<Drawn> all =
          printed("\u001C&\u001D!" + (char) (size << 4 | size) + "\u00BD\u00F0\u00B6\u00EE\n");
      assertThat(all.getFirst().width()).isCloseTo(48.0 * (size + 1), within(0.2));
      assertThat(all.getFirst().high()).isCloseTo(size + 1, within(0.01));
      fits(all);
    }
  }

  @Test
  void a_line_longer_than_the_paper_is_squeezed_whoever_draws_it() throws Exception {
    fits(drawn(List.of(SlipLine.of("x".repeat(70)))));
    fits(drawn(List.of(new SlipLine("消费".repeat(20), Align.CENTRE, true))));
  }

  @Test
  void a_text_that_was_masked_shorter_still_makes_a_picture() throws Exception {
    Span behind = new Span(3, 20, 0, 240, 48);
    Span beyond = new Span(30, 40, 240, 120, 48);
    SlipLine line = new SlipLine("abcdef", Align.LEFT, true, List.of(behind, beyond));
    assertThat(drawn(List.of(line))).extracting(Drawn::text).containsExactly("def");
  }

  @Test
  void lines_of_every_height_lie_below_each_other() throws Exception {
    StringBuilder stream = new StringBuilder();
    for (int high = 0; high < 8; high++) stream.append("\u001D!").append((char) high).append("g\n");
    List<Drawn> all = printed(stream.toString());
    for (int i = 1; i < all.size(); i++) {
      Drawn above = all.get(i - 1);
      Drawn below = all.get(i);
      double top = below.baseline() - 15.5 * below.high();
      assertThat(top).isGreaterThan(above.baseline() + 4.8 * above.high());
    }
  }

  @Test
  void no_mix_of_sizes_overlaps_or_leaves_the_paper() throws Exception {
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      StringBuilder stream = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        stream.append("\u001D!").append((char) (random.nextInt(8) << 4 | random.nextInt(8)));
        if (random.nextInt(4) == 0) stream.append("\u001Ba").append((char) random.nextInt(3));
        if (random.nextInt(4) == 0)
          stream.append("\u001DL").append((char) random.nextInt(200)).append('\0');
        stream.append("Wq".repeat(random.nextInt(6)));
        if (random.nextInt(3) == 0) stream.append('\n');
      }
      fits(printed(stream.append('\n').toString()));
    }
  }
}
