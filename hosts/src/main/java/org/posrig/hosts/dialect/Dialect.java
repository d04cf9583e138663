package org.posrig.hosts.dialect;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an acquirer's messages look like and what its codes mean, read from a data file.
public final class Dialect {
  private final String name;
  private final Map<Integer, FieldRow> fields;
  private final List<TransactionRow> transactions;
  private final Map<String, ResponseCode> codes;
  private final Codec codec;

  Dialect(
      String name,
      Map<Integer, FieldRow> fields,
      List<TransactionRow> transactions,
      Map<String, ResponseCode> codes) {
    this.name = name;
    this.fields = Collections.unmodifiableMap(fields);
    this.transactions = List.copyOf(transactions);
    this.codes = Collections.unmodifiableMap(codes);
    this.codec = new Codec(this.fields);
  }

  /// The UnionPay-style dialect of `unionpay.xml`, read once: it is never changed.
  public static Dialect unionPay() {
    return UnionPay.READ;
  }

  /// Read at the first use, so that what is wrong with the file is told to whoever asks for it.
  private static final class UnionPay {
    private static final Dialect READ = DialectFile.read("unionpay.xml");
  }

  public String name() {
    return name;
  }

  public Codec codec() {
    return codec;
  }

  public Optional<FieldRow> field(int number) {
    return Optional.ofNullable(fields.get(number));
  }

  /// Every response code, in the order of the file.
  public Map<String, ResponseCode> codes() {
    return codes;
  }

  /// Unknown codes do not approve.
  public boolean approves(String code) {
    ResponseCode known = codes.get(code);
    return known != null && known.approves();
  }

  /// What a request asks for; a row of kind UNKNOWN when no row fits.
  public TransactionRow transaction(Message request) {
    return transactions.stream()
        .filter(row -> row.fits(request))
        .findFirst()
        .orElse(TransactionRow.NONE);
  }
}
