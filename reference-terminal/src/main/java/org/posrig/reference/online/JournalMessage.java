package org.posrig.reference.online;

import org.posrig.reference.iso.Message;
import org.posrig.reference.iso.PrivateFields;
import org.posrig.reference.memory.JournalEntry;
import org.posrig.text.Formats;

/// A message that is made of the journal: an advice, and what a batch upload brings one by one
/// (host-protocol.md 1.11). The card's number stands for its tracks.
public final class JournalMessage {
  private static final String RENMINBI = "156";
  private static final String ORGANISATION = "CUP";

  private JournalMessage() {}

  /// @param blank of its type, with terminal and merchant
  public static Message of(Message blank, JournalEntry entry) {
    Message message =
        blank
            .with(2, entry.pan().digits())
            .with(4, Formats.padded(entry.cents(), 12))
            .with(11, entry.voucher())
            .with(22, entry.way().equals("I") ? "052" : "022")
            .with(49, RENMINBI)
            .with(63, ORGANISATION);
    return entry.kind() == JournalEntry.Kind.REFUND
        ? refund(message, entry)
        : completion(message, entry);
  }

  private static Message refund(Message message, JournalEntry entry) {
    return message
        .with(3, "200000")
        .with(25, "00")
        .with(37, entry.original())
        .with(60, PrivateFields.transaction("25", entry.batch(), false))
        .with(61, PrivateFields.original(entry.originalDate()));
  }

  private static Message completion(Message message, JournalEntry entry) {
    return message
        .with(3, "000000")
        .with(25, "06")
        .with(38, entry.auth())
        .with(60, PrivateFields.transaction("24", entry.batch(), false))
        .with(61, PrivateFields.original(entry.batch(), entry.original(), entry.originalDate()));
  }
}
