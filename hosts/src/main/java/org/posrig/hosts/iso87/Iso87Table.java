package org.posrig.hosts.iso87;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.posrig.hosts.dialect.Coding;
import org.posrig.hosts.dialect.DialectTable;
import org.posrig.hosts.dialect.FieldRow;
import org.posrig.meaning.TransactionKind;

/// The tables of the dialect: `iso87.xml`, packed, and `iso87-ascii.xml`, in characters.
public final class Iso87Table {
  private static final int MAC_BYTES = 8;

  /// What the host itself reads or writes; where the rest stands is said by the table.
  private static final Set<Integer> NEEDED =
      Set.of(2, 3, 4, 11, 12, 13, 14, 22, 24, 25, 35, 37, 38, 39, 41, 42, 52, 54, 64);

  private static final Set<TransactionKind> SERVED =
      EnumSet.of(
          TransactionKind.BALANCE,
          TransactionKind.SALE,
          TransactionKind.VOID,
          TransactionKind.REFUND,
          TransactionKind.AUTHORISATION,
          TransactionKind.AUTHORISATION_VOID,
          TransactionKind.COMPLETION,
          TransactionKind.COMPLETION_ADVICE,
          TransactionKind.COMPLETION_VOID,
          TransactionKind.REVERSAL,
          TransactionKind.SETTLEMENT,
          TransactionKind.UPLOAD,
          TransactionKind.UPLOAD_END,
          TransactionKind.SIGN_IN,
          TransactionKind.SIGN_OFF,
          TransactionKind.ECHO);

  /// Packed; files that replace it are read by this.
  public static final DialectTable PACKED =
      new DialectTable("iso87.xml", new DialectTable.Demands(NEEDED, SERVED, Iso87Table::lacks));

  /// In characters.
  public static final DialectTable CHARACTERS = PACKED.variant("iso87-ascii.xml");

  private Iso87Table() {}

  private static List<String> lacks(Map<Integer, FieldRow> fields) {
    List<String> lacks = new ArrayList<>();
    for (int mac : List.of(Iso87Seal.FIRST, Iso87Seal.SECOND)) {
      FieldRow row = fields.get(mac);
      if (row != null && (row.coding() != Coding.BINARY || row.length() != MAC_BYTES))
        lacks.add("F" + mac + " must be BINARY of length 8");
    }
    return lacks;
  }
}
