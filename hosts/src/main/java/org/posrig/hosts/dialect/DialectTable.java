package org.posrig.hosts.dialect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.posrig.meaning.TransactionKind;

/// The built-in table of a dialect, and what its host demands of a file that replaces it.
public final class DialectTable {
  private final String resource;
  private final Demands demands;
  private final Optional<DialectTable> model;
  private volatile Optional<Dialect> read = Optional.empty();

  /// What a host cannot do without.
  ///
  /// @param fields that it reads or writes
  /// @param served kinds of transactions that it can carry out
  /// @param more what else is missing, one sentence each, by the fields of a table
  public record Demands(
      Set<Integer> fields,
      Set<TransactionKind> served,
      Function<Map<Integer, FieldRow>, List<String>> more) {}

  /// @param resource the file beside this class
  public DialectTable(String resource, Demands demands) {
    this(resource, demands, Optional.empty());
  }

  private DialectTable(String resource, Demands demands, Optional<DialectTable> model) {
    this.resource = resource;
    this.demands = demands;
    this.model = model;
  }

  /// Another built-in table of the same dialect, which leaves out what is as in this.
  public DialectTable variant(String otherResource) {
    return new DialectTable(otherResource, demands, Optional.of(this));
  }

  /// Read at the first use, so that what is wrong with the file is told to whoever asks for it;
  /// read once: it is never changed.
  ///
  /// @throws IllegalArgumentException with every problem of the file
  public Dialect builtIn() {
    if (read.isEmpty())
      read = Optional.of(DialectFile.ofResource(resource, demands, parent()).orThrow());
    return read.get();
  }

  private Optional<Dialect> parent() {
    return model.map(DialectTable::builtIn);
  }

  /// An acquirer's own table, of the form of the built-in one. What it says nothing of (the frame,
  /// the places of meanings, the totals, the fields that an answer repeats) is as there.
  ///
  /// @throws IllegalArgumentException with every problem of the file
  public Dialect of(Path file) {
    return read(file).orThrow();
  }

  /// What is wrong with a table file, `file:line: …`; empty when all is well.
  public List<String> problems(Path file) {
    return read(file).problems();
  }

  private DialectFile.Read read(Path file) {
    return DialectFile.read(file, demands, Optional.of(builtIn()));
  }
}
