package org.posrig.reference.iso;

import static org.posrig.reference.iso.Coding.*;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One row of the field table (host-protocol.md 1.3).
///
/// @param size digits, characters or bytes: exact for fixed fields, the most for the others
record Field(int number, Coding coding, int size) {

  private static final Map<Integer, Field> TABLE =
      List.of(
              new Field(2, LL_BCD, 19), // card number
              new Field(3, BCD, 6), // processing code
              new Field(4, BCD, 12), // amount in cents
              new Field(11, BCD, 6), // STAN
              new Field(12, BCD, 6), // local time
              new Field(13, BCD, 4), // local date
              new Field(14, BCD, 4), // expiry YYMM
              new Field(15, BCD, 4), // clearing date
              new Field(22, BCD_LEFT, 3), // entry mode
              new Field(23, BCD, 3), // card sequence number
              new Field(25, BCD, 2), // service point condition
              new Field(26, BCD, 2), // longest PIN
              new Field(32, LL_BCD, 11), // acquirer
              new Field(35, LL_BCD, 37), // track 2
              new Field(36, LLL_BCD, 104), // track 3
              new Field(37, TEXT, 12), // retrieval reference number
              new Field(38, TEXT, 6), // authorisation code
              new Field(39, TEXT, 2), // response code, reversal reason
              new Field(41, TEXT, 8), // terminal
              new Field(42, TEXT, 15), // merchant
              new Field(44, LL_TEXT, 25), // issuer and acquirer
              new Field(48, LLL_BCD, 322), // totals, batch lists
              new Field(49, TEXT, 3), // currency
              new Field(52, BINARY, 8), // PIN block
              new Field(53, BCD, 16), // security control
              new Field(54, LLL_TEXT, 20), // balance
              new Field(55, LLL_BINARY, 255), // EMV data
              new Field(58, LLL_BINARY, 100), // electronic purse
              new Field(60, LLL_BCD, 17), // message type, batch, network code
              new Field(61, LLL_BCD, 29), // original transaction
              new Field(62, LLL_BINARY, 512), // keys, parameters
              new Field(63, LLL_TEXT, 163), // operator, texts
              new Field(64, TEXT, 8)) // MAC: eight hexadecimal characters
          .stream()
          .collect(Collectors.toUnmodifiableMap(Field::number, Function.identity()));

  static Field of(int number) {
    Field field = TABLE.get(number);
    if (field == null) throw new Garbled("field " + number + " is not in the field table");
    return field;
  }

  boolean fixed() {
    return coding.prefixBytes() == 0;
  }

  void checkLength(int units) {
    if (fixed() ? units != size : units > size)
      throw new Garbled(
          "field "
              + number
              + " has "
              + units
              + " places, expected "
              + (fixed() ? "" : "at most ")
              + size);
  }
}
