package org.posrig.hosts.dialect;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A message taken apart: its type, and its fields as digits, text (Latin 1), or hexadecimal digits
/// when binary.
public record Message(String mti, SortedMap<Integer, String> fields) {
  public Message {
    if (mti.length() != 4 || !mti.chars().allMatch(c -> c >= '0' && c <= '9'))
      throw new IllegalArgumentException("a message type has four digits, not '" + mti + "'");
    fields = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  public static Message of(String mti, Map<Integer, String> fields) {
    return new Message(mti, new TreeMap<>(fields));
  }

  public boolean has(int number) {
    return fields.containsKey(number);
  }

  /// The field's value, empty when it is not there.
  public String field(int number) {
    return fields.getOrDefault(number, "");
  }

  /// Characters of a field; empty when it has fewer.
  public String part(int number, int from, int to) {
    String value = field(number);
    return value.length() < to ? "" : value.substring(from, to);
  }

  public Message with(int number, String value) {
    SortedMap<Integer, String> changed = new TreeMap<>(fields);
    changed.put(number, value);
    return new Message(mti, changed);
  }

  public Message without(int number) {
    SortedMap<Integer, String> changed = new TreeMap<>(fields);
    changed.remove(number);
    return new Message(mti, changed);
  }

  public Message as(String otherMti) {
    return new Message(otherMti, fields);
  }

  /// Fields may hold card data: only the type and the numbers of the fields.
  @Override
  public String toString() {
    return mti + " with fields " + fields.keySet();
  }
}
