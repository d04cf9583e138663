package org.posrig.hosts.unionpay;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.hosts.dialect.Coding;
import org.posrig.hosts.dialect.Dialect;
import org.posrig.hosts.dialect.DialectTable;
import org.posrig.hosts.dialect.FieldRow;
import org.posrig.meaning.TransactionKind;

/// The table of the UnionPay-style dialect: `unionpay.xml`, or a file that replaces it.
public final class UnionPayTable {
  private static final int MAC_CHARACTERS = 8;

  /// What the host itself reads or writes.
  private static final Set<Integer> NEEDED =
      Set.of(
          2, 3, 4, 11, 12, 13, 14, 15, 22, 25, 32, 35, 37, 38, 39, 41, 42, 44, 48, 49, 52, 53, 54,
          60, 61, 62, 63, 64);

  private static final Set<TransactionKind> SERVED =
      EnumSet.of(
          TransactionKind.BALANCE,
          TransactionKind.SALE,
          TransactionKind.VOID,
          TransactionKind.REVERSAL,
          TransactionKind.SETTLEMENT,
          TransactionKind.UPLOAD,
          TransactionKind.UPLOAD_END,
          TransactionKind.SIGN_IN,
          TransactionKind.SIGN_OFF,
          TransactionKind.ECHO);

  /// Files that replace it are read by this.
  public static final DialectTable TABLE =
      new DialectTable(
          "unionpay.xml", new DialectTable.Demands(NEEDED, SERVED, UnionPayTable::lacks));

  private UnionPayTable() {}

  /// The built-in dialect.
  public static Dialect dialect() {
    return TABLE.builtIn();
  }

  private static List<String> lacks(Map<Integer, FieldRow> fields) {
    FieldRow mac = fields.get(Signature.FIELD);
    boolean wrong = mac != null && (mac.coding() != Coding.CHAR || mac.length() != MAC_CHARACTERS);
    return wrong ? List.of("F64 must be CHAR of length 8") : List.of();
  }
}
