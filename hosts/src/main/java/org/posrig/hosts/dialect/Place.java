package org.posrig.hosts.dialect;

import java.util.Set;

/// Where messages say something: characters of a field.
///
/// @param types of messages to which it applies; empty for all
/// @param from the first character, counted from 1; 0 for the whole field
/// @param to the last character
/// @param is for what is so or not: the values that mean yes
public record Place(What what, Set<String> types, int field, int from, int to, Set<String> is) {

  /// What dialects of ISO 8583 say in fields of their own choice.
  public enum What {
    /// What tells kinds of transactions apart, beside processing code and condition.
    TYPE,
    /// What tells kinds of management messages apart.
    NETWORK,
    BATCH,
    /// The number of the slip, where that is not the trace number.
    VOUCHER,
    OPERATOR,
    /// Why a terminal reverses.
    REASON,
    ORIGINAL_BATCH,
    ORIGINAL_TRACE,
    ORIGINAL_TYPE,
    /// The number of the original's slip, which a void repeats.
    ORIGINAL_VOUCHER,
    /// Whether a chip card was swiped because its chip failed.
    FALLBACK,
    ENCRYPTED_TRACK,
    /// By which the keys of a message are derived.
    KSN,
    /// The trace number of a transaction that is uploaded by itself.
    UPLOADED_TRACE,
    /// A list of uploaded transactions.
    UPLOAD_LIST
  }

  boolean appliesTo(Message message) {
    return types.isEmpty() || types.contains(message.mti());
  }

  /// Empty when the message says nothing here.
  String in(Message message) {
    return from == 0 ? message.field(field) : message.part(field, from - 1, to);
  }
}
