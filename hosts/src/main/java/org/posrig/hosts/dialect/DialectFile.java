package org.posrig.hosts.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.posrig.hosts.dialect.DialectTable.Demands;
import org.posrig.text.Nearest;

/// Reads a dialect's table file. Everything that is wrong with it is told at once, with file and
/// line.
final class DialectFile {
  private static final List<String> GROUPS =
      List.of("fields", "places", "transactions", "entries", "reasons", "codes");

  /// Groups that are one row.
  private static final List<String> SINGLE = List.of("frame", "message", "totals", "answer");

  private final String file;
  private final List<String> problems = new ArrayList<>();
  private final TableRows rows;
  private String name = "";

  private DialectFile(String file, Demands demands, Optional<Dialect> model) {
    this.file = file;
    this.rows = new TableRows(demands, model.map(Dialect::form).orElse(DialectForm.PLAIN));
  }

  /// A file read.
  ///
  /// @param dialect empty when there is a problem
  /// @param problems one sentence each, `file:line: …`
  record Read(Optional<Dialect> dialect, List<String> problems) {

    /// @throws IllegalArgumentException with every problem
    Dialect orThrow() {
      return dialect.orElseThrow(
          () -> new IllegalArgumentException(String.join(System.lineSeparator(), problems)));
    }
  }

  /// @param model where the file leaves something out
  static Read read(Path file, Demands demands, Optional<Dialect> model) {
    try (InputStream in = Files.newInputStream(file)) {
      return new DialectFile(file.toString(), demands, model).read(in);
    } catch (IOException e) {
      return unreadable(file.toString(), e);
    }
  }

  /// The file beside this class.
  static Read ofResource(String resource, Demands demands, Optional<Dialect> model) {
    try (InputStream in = DialectFile.class.getResourceAsStream(resource)) {
      if (in == null) return new Read(Optional.empty(), List.of(resource + ": no such table file"));
      return new DialectFile(resource, demands, model).read(in);
    } catch (IOException e) {
      return unreadable(resource, e);
    }
  }

  private static Read unreadable(String file, IOException cause) {
    String why =
        Files.exists(Path.of(file)) ? String.valueOf(cause.getMessage()) : "no such table file";
    return new Read(Optional.empty(), List.of(file + ": " + why));
  }

  private Read read(InputStream in) {
    try {
      elements(factory().createXMLStreamReader(in));
      rows.lacks().forEach(lack -> problems.add(file + ": " + lack));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      problems.add(file + ":" + line + ": no well-formed XML");
    }
    return problems.isEmpty()
        ? new Read(Optional.of(rows.dialect(name)), List.of())
        : new Read(Optional.empty(), List.copyOf(problems));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private void elements(XMLStreamReader in) throws XMLStreamException {
    int depth = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) element(element(in), ++depth);
      if (event == XMLStreamConstants.END_ELEMENT) depth--;
    }
  }

  private TableElement element(XMLStreamReader in) {
    Map<String, String> attributes = new TreeMap<>();
    for (int at = 0; at < in.getAttributeCount(); at++)
      attributes.put(in.getAttributeLocalName(at), in.getAttributeValue(at));
    int line = in.getLocation().getLineNumber();
    return new TableElement(
        in.getLocalName(), line, attributes, what -> problems.add(file + ":" + line + ": " + what));
  }

  private void element(TableElement element, int depth) {
    switch (depth) {
      case 1 -> root(element);
      case 2 -> {
        if (SINGLE.contains(element.tag())) row(element);
        else group(element);
      }
      default -> row(element);
    }
  }

  private void root(TableElement element) {
    if (!element.tag().equals("dialect"))
      element.problems().accept("a table file begins with <dialect>, not <" + element.tag() + ">");
    element.know(List.of("name"));
    name = element.text("name");
  }

  private static void group(TableElement element) {
    if (!GROUPS.contains(element.tag()))
      element
          .problems()
          .accept("<" + element.tag() + "> is unknown; " + Nearest.of(element.tag(), known()));
  }

  private static List<String> known() {
    return Stream.concat(GROUPS.stream(), SINGLE.stream()).toList();
  }

  /// A row is taken when nothing is wrong with it.
  private void row(TableElement element) {
    int before = problems.size();
    Runnable taking = rows.row(element);
    if (problems.size() > before) return;
    try {
      taking.run();
    } catch (IllegalArgumentException e) {
      element.problems().accept(String.valueOf(e.getMessage()));
    }
  }
}
