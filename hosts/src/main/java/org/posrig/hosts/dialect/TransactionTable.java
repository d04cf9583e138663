package org.posrig.hosts.dialect;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.posrig.hosts.dialect.Place.What;

/// The transactions of a dialect, in the order of its file.
public final class TransactionTable {
  private final List<TransactionRow> rows;
  private final Places places;

  TransactionTable(List<TransactionRow> rows, Places places) {
    this.rows = List.copyOf(rows);
    this.places = places;
  }

  /// What a request asks for, if all that it says fits.
  public TransactionRow of(Message request) {
    return rows.stream()
        .filter(row -> row.fits(request, places))
        .findFirst()
        .orElse(TransactionRow.NONE);
  }

  /// Whether a request fits a row, though it may be one without a kind.
  public boolean has(Message request) {
    return !of(request).equals(TransactionRow.NONE);
  }

  /// What a message is about that may leave out or falsify what says so: an answer, or a request
  /// that breaks off. What is left out fits. Where fields contradict one another, what tells types
  /// apart decides, then F3 and F25.
  ///
  /// @param mti of the request
  TransactionRow likely(String mti, Message message) {
    List<TransactionRow> same = rows.stream().filter(row -> row.mti().equals(mti)).toList();
    return Stream.<Predicate<TransactionRow>>of(
            row -> row.agrees(message, places),
            row -> row.agreesInType(message, places),
            row -> row.agreesInF3(message),
            _ -> true)
        .map(test -> same.stream().filter(test).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .map(TransactionTable::only)
        .orElse(TransactionRow.NONE);
  }

  /// Several kinds decide nothing, unless the host serves one of them only.
  private static TransactionRow only(List<TransactionRow> found) {
    if (ofOneKind(found)) return found.getFirst();
    List<TransactionRow> served = found.stream().filter(TransactionRow::served).toList();
    return ofOneKind(served) ? served.getFirst() : TransactionRow.NONE;
  }

  private static boolean ofOneKind(List<TransactionRow> found) {
    return found.stream().map(TransactionRow::kind).distinct().count() == 1;
  }

  /// What [Place.What#TYPE] must be beside these F3 and F25; empty when no row has them.
  public Stream<String> types(Message request) {
    return rows.stream()
        .filter(row -> row.mti().equals(request.mti()) && !row.processing().isEmpty())
        .filter(row -> row.agreesInF3(request))
        .flatMap(row -> row.types().stream());
  }

  /// Every F3 of the dialect; where any digit will do, 0.
  Stream<String> processing() {
    return rows.stream()
        .flatMap(row -> row.processing().stream().sorted())
        .map(pattern -> pattern.replace('x', '0'))
        .distinct();
  }

  /// What the dialect calls a request's transaction: F3, F25 and type, as sent; empty without F3.
  String function(Message request) {
    return name(request.field(3), request.field(25), places.of(What.TYPE, request));
  }

  /// As [#function(Message)], of an answer: F25 and type need not be in it, and follow from F3
  /// then.
  ///
  /// @param mti of the request; a reversal has its original's function
  String function(String mti, Message answer) {
    TransactionRow row =
        rows.stream()
            .filter(one -> one.mti().equals(mti) || isUnspecific(mti))
            .filter(one -> one.names(answer.field(3)))
            .filter(one -> one.agrees(answer, places))
            .findFirst()
            .orElse(TransactionRow.NONE);
    return name(
        answer.field(3),
        said(answer.field(25), row.conditions()),
        said(places.of(What.TYPE, answer), row.types()));
  }

  private boolean isUnspecific(String mti) {
    return rows.stream().noneMatch(row -> row.mti().equals(mti) && !row.processing().isEmpty());
  }

  private static String said(String value, java.util.Set<String> otherwise) {
    return value.isEmpty() ? otherwise.stream().findFirst().orElse("") : value;
  }

  private static String name(String processing, String condition, String type) {
    return processing.isEmpty() ? "" : processing + "/" + condition + "/" + type;
  }
}
