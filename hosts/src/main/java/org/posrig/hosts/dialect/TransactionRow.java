package org.posrig.hosts.dialect;

import java.util.Set;

/// How a request is told from others. An empty set means any value.
///
/// @param types F60.1
/// @param networks F60.3
/// @param mac whether F64 must be there
public record TransactionRow(
    TransactionKind kind,
    String mti,
    Set<String> processing,
    Set<String> types,
    Set<String> networks,
    boolean mac) {

  /// For requests that no row fits.
  static final TransactionRow NONE =
      new TransactionRow(TransactionKind.UNKNOWN, "", Set.of(), Set.of(), Set.of(), false);

  boolean fits(Message message) {
    String kind60 = message.field(60);
    return mti.equals(message.mti())
        && in(processing, message.field(3))
        && in(types, part(kind60, 0, 2))
        && in(networks, part(kind60, 8, 11));
  }

  private static boolean in(Set<String> allowed, String value) {
    return allowed.isEmpty() || allowed.contains(value);
  }

  private static String part(String text, int from, int to) {
    return text.length() < to ? "" : text.substring(from, to);
  }
}
