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
import org.posrig.text.Causes;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// Reads a dialect's table file. Everything that is wrong with it is told at once, with file and
/// line.
final class DialectFile {
  private static final List<String> GROUPS =
      List.of("fields", "places", "transactions", "entries", "reasons", "refusals", "codes");

  /// Groups that are one row.
  private static final List<String> SINGLE = List.of("frame", "message", "totals", "answer");

  private final String file;
  private final List<Sentence> problems = new ArrayList<>();
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
  record Read(Optional<Dialect> dialect, List<Sentence> problems) {

    /// @throws BadTable with every problem
    Dialect orThrow() {
      return dialect.orElseThrow(() -> new BadTable(Sentence.lines(problems)));
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
      if (in == null) return unreadable(resource, Sentence.of("table.none"));
      return new DialectFile(resource, demands, model).read(in);
    } catch (IOException e) {
      return unreadable(resource, e);
    }
  }

  private static Read unreadable(String file, IOException cause) {
    return unreadable(
        file, Files.exists(Path.of(file)) ? Causes.says(cause) : Sentence.of("table.none"));
  }

  private static Read unreadable(String file, Sentence why) {
    return new Read(Optional.empty(), List.of(Sentence.plain(file).because(why)));
  }

  private void problem(int line, Sentence what) {
    problems.add(Sentence.of("problem", Value.text(file), Value.text(line), Value.part(what)));
  }

  private Read read(InputStream in) {
    try {
      elements(factory().createXMLStreamReader(in));
      rows.lacks().forEach(lack -> problems.add(Sentence.plain(file).because(lack)));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      problem(line, Sentence.of("table.no-xml"));
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
    return new TableElement(in.getLocalName(), line, attributes, what -> problem(line, what));
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
      element.problems().accept(Sentence.of("table.begin", element.tag()));
    element.know(List.of("name"));
    name = element.text("name");
  }

  private static void group(TableElement element) {
    if (!GROUPS.contains(element.tag()))
      element
          .problems()
          .accept(
              Sentence.of("table.unknown", element.tag()).then(Nearest.of(element.tag(), known())));
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
    } catch (BadTable e) {
      element.problems().accept(e.says());
    }
  }
}
