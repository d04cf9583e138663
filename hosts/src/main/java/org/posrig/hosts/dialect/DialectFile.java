package org.posrig.hosts.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Reads a dialect's data file.
final class DialectFile {
  private final Map<Integer, FieldRow> fields = new TreeMap<>();
  private final List<TransactionRow> transactions = new ArrayList<>();
  private final Map<String, ResponseCode> codes = new LinkedHashMap<>();

  private DialectFile() {}

  static Dialect read(String resource) {
    try (InputStream in = DialectFile.class.getResourceAsStream(resource)) {
      if (in == null)
        throw new IllegalArgumentException("there is no dialect file '" + resource + "'");
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new DialectFile().read(factory.newDocumentBuilder().parse(in).getDocumentElement());
    } catch (IOException
        | SAXException
        | ParserConfigurationException
        | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "reading dialect file " + resource + ": " + e.getMessage(), e);
    }
  }

  private Dialect read(Element root) {
    each(root, "field", this::field);
    each(root, "transaction", this::transaction);
    each(root, "code", this::code);
    return new Dialect(root.getAttribute("name"), fields, transactions, codes);
  }

  private void field(Element element) {
    FieldRow row =
        new FieldRow(
            Integer.parseInt(element.getAttribute("number")),
            element.getAttribute("name"),
            element.getAttribute("format"),
            Coding.valueOf(element.getAttribute("coding")),
            Integer.parseInt(element.getAttribute("length")),
            "before".equals(element.getAttribute("pad")),
            Visibility.valueOf(element.getAttribute("shown").toUpperCase(Locale.ROOT)));
    if (fields.put(row.number(), row) != null)
      throw new IllegalArgumentException("F" + row.number() + " stands there twice");
  }

  private void transaction(Element element) {
    transactions.add(
        new TransactionRow(
            TransactionKind.valueOf(element.getAttribute("kind")),
            element.getAttribute("mti"),
            set(element, "processing"),
            set(element, "type"),
            set(element, "network"),
            "yes".equals(element.getAttribute("mac"))));
  }

  private void code(Element element) {
    ResponseCode code =
        new ResponseCode(
            element.getAttribute("rc"),
            ResponseCode.Action.of(element.getAttribute("action")),
            element.getAttribute("en"),
            element.getAttribute("zh"),
            "yes".equals(element.getAttribute("private")));
    if (codes.put(code.code(), code) != null)
      throw new IllegalArgumentException("code " + code.code() + " stands there twice");
  }

  private static Set<String> set(Element element, String attribute) {
    String text = element.getAttribute(attribute).strip();
    return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
  }

  private static void each(Element root, String tag, Consumer<Element> take) {
    NodeList found = root.getElementsByTagName(tag);
    for (int i = 0; i < found.getLength(); i++)
      if (found.item(i) instanceof Element element) take.accept(element);
  }
}
