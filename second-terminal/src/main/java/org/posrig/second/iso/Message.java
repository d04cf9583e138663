package org.posrig.second.iso;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A message as its type and its fields. Binary fields are hexadecimal, all others as they read.
///
/// @param type four digits: `0200`
/// @param fields number → value; track 2 has `D` for its separator
public record Message(String type, SortedMap<Integer, String> fields) {
  public static final int AUTHENTICATION = 64;

  public Message {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  public static Message of(String type) {
    return new Message(type, new TreeMap<>());
  }

  /// The field's value, or nothing at all.
  public String get(int field) {
    return fields.getOrDefault(field, "");
  }

  public boolean has(int field) {
    return fields.containsKey(field);
  }

  public Message with(int field, String value) {
    TreeMap<Integer, String> more = new TreeMap<>(fields);
    more.put(field, value);
    return new Message(type, more);
  }

  /// As it is when there is nothing to say.
  public Message withSome(int field, String value) {
    return value.isEmpty() ? this : with(field, value);
  }

  /// The same fields under another type, as far as they are named.
  public Message as(String other, Collection<Integer> kept) {
    TreeMap<Integer, String> some = new TreeMap<>(fields);
    some.keySet().retainAll(kept);
    return new Message(other, some);
  }

  /// Its type and its number only: fields may be secret.
  @Override
  public String toString() {
    return type + " #" + get(11);
  }
}
