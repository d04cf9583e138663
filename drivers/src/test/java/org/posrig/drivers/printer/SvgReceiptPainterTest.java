package org.posrig.drivers.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.posrig.device.ReceiptPainter;
import org.posrig.device.Slip.Align;
import org.posrig.device.Slip.SlipLine;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgReceiptPainterTest {
  private final ReceiptPainter painter = new SvgReceiptPainter();

  private Document drawn(List<SlipLine> lines, boolean torn) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(painter.svg(lines, torn))));
  }

  @Test
  void every_line_is_one_text() throws Exception {
    Document svg = drawn(PrinterBench.chinese().lines(), false);
    var texts = svg.getElementsByTagName("text");
    assertThat(texts.getLength()).isEqualTo(6);
    for (int i = 0; i < 6; i++)
      assertThat(texts.item(i).getTextContent())
          .isEqualTo(PrinterBench.chinese().lines().get(i).text());
  }

  @Test
  void what_is_torn_looks_torn() throws Exception {
    assertThat(painter.svg(PrinterBench.english().lines(), true))
        .isNotEqualTo(painter.svg(PrinterBench.english().lines(), false));
    assertThat(drawn(PrinterBench.english().lines(), true).getDocumentElement().getTagName())
        .isEqualTo("svg");
  }

  @Test
  void text_is_never_mark_up() throws Exception {
    Document svg = drawn(List.of(SlipLine.of("<b>&\u0000\u001B\uD800")), false);
    assertThat(svg.getElementsByTagName("text").item(0).getTextContent())
        .isEqualTo("<b>&\uFFFD\uFFFD\uFFFD");
  }

  @Test
  void stands_on_columns_whatever_the_reader_s_language() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(painter.svg(List.of(new SlipLine("end", Align.RIGHT, false)), false))
          .contains(
              "<tspan x=\"568.0\" textLength=\"36.0\""
                  + " lengthAdjust=\"spacingAndGlyphs\">end</tspan>");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void is_found_by_the_rig() {
    assertThat(ServiceLoader.load(ReceiptPainter.class))
        .anyMatch(found -> found instanceof SvgReceiptPainter);
  }
}
