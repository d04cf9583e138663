package org.posrig.reference.iso;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A message with its transport header. Values are digits, characters, or upper-case hexadecimal
/// for binary fields; tracks have `D` for the separator.
///
/// @param tpdu ten digits
/// @param header twelve digits (host-protocol.md 1.2)
public record Message(String tpdu, String header, String mti, SortedMap<Integer, String> fields) {
  public Message {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  public Message(String tpdu, String header, String mti) {
    this(tpdu, header, mti, new TreeMap<>());
  }

  public Optional<String> field(int number) {
    return Optional.ofNullable(fields.get(number));
  }

  /// The field's value, empty when the field is not there.
  public String text(int number) {
    return field(number).orElse("");
  }

  public Message with(int number, String value) {
    TreeMap<Integer, String> more = new TreeMap<>(fields);
    more.put(number, value);
    return new Message(tpdu, header, mti, more);
  }

  public Message without(int number) {
    TreeMap<Integer, String> fewer = new TreeMap<>(fields);
    fewer.remove(number);
    return new Message(tpdu, header, mti, fewer);
  }

  /// What the host asks for beside its answer: digit 6 of the header, 0 for nothing.
  public char job() {
    return header.charAt(5);
  }

  @Override
  public String toString() {
    return mti + " with fields " + fields.keySet();
  }
}
