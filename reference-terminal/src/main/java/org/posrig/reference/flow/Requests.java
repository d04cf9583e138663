package org.posrig.reference.flow;

import static org.posrig.reference.defect.SeededDefect.FALLBACK_NOT_TOLD;

import org.posrig.device.PinPad.PinEntry;
import org.posrig.reference.flow.CardData.Way;
import org.posrig.reference.iso.DesKey;
import org.posrig.reference.iso.Message;
import org.posrig.reference.iso.PrivateFields;
import org.posrig.reference.iso.TrackCipher;
import org.posrig.reference.memory.JournalEntry;
import org.posrig.reference.memory.JournalEntry.Kind;
import org.posrig.reference.memory.Session;
import org.posrig.reference.online.JournalMessage;
import org.posrig.text.Formats;

/// The requests, field by field (host-protocol.md 1.11); number, terminal and MAC are added on
/// sending.
final class Requests {
  private static final String RENMINBI = "156";
  private static final String ORGANISATION = "CUP";
  private static final String LONGEST_PIN = "12";
  private final TerminalContext parts;

  Requests(TerminalContext parts) {
    this.parts = parts;
  }

  Message signIn(String operator, String serialNumber) {
    Message message = management("0800", "004").with(63, PrivateFields.operator(operator));
    if (serialNumber.isEmpty()) return message;
    String text = "Sequence No" + Formats.padded(serialNumber.length(), 2) + serialNumber;
    return message.with(62, hex(text));
  }

  Message signOff() {
    return management("0820", "002");
  }

  Message echo() {
    return management("0820", "301");
  }

  Message settlement(String totals) {
    return management("0500", "201")
        .with(48, totals)
        .with(49, RENMINBI)
        .with(63, PrivateFields.operator(session().operator()));
  }

  Message upload(String networkCode, String list) {
    return management("0320", networkCode).with(48, list);
  }

  Message sale(CardData card, PinEntry pin, long cents) {
    boolean fallback = card.way() == Way.FALLBACK && !parts.flaws().has(FALLBACK_NOT_TOLD);
    Message message = blankPayment("000000", "22", fallback);
    return withCard(message.with(4, amount(cents)), card, pin);
  }

  Message balance(CardData card, PinEntry pin) {
    return withCard(blankPayment("310000", "01", card.way() == Way.FALLBACK), card, pin);
  }

  /// @param kind of the void
  Message voidOf(Kind kind, JournalEntry original) {
    boolean ofSale = kind == Kind.VOID;
    Message message =
        payment("0200", "200000", ofSale ? "00" : "06", ofSale ? "23" : "21", false)
            .with(4, amount(original.cents()))
            .with(22, "012")
            .with(37, original.rrn().isEmpty() ? "000000000000" : original.rrn())
            .with(61, PrivateFields.original(original.batch(), original.voucher()));
    return original.auth().isEmpty() ? message : message.with(38, original.auth());
  }

  Message refund(CardData card, Refund.Original original, long cents) {
    return payment("0220", "200000", "00", "25", card.way() == Way.FALLBACK)
        .with(4, amount(cents))
        .with(37, original.reference())
        .with(61, PrivateFields.original(original.date()))
        .with(63, ORGANISATION);
  }

  Message authorisation(CardData card, PinEntry pin, long cents) {
    Message message = payment("0100", "030000", "06", "10", card.way() == Way.FALLBACK);
    return withCard(message.with(4, amount(cents)), card, pin);
  }

  /// @param kind the void of a pre-authorisation, or its completion
  Message ofAuthorisation(Kind kind, CardData card, Authorised original, long cents) {
    boolean fallback = card.way() == Way.FALLBACK;
    Message message =
        kind == Kind.COMPLETION
            ? payment("0200", "000000", "06", "20", fallback)
            : payment("0100", "200000", "06", "11", fallback);
    return withCard(
        message
            .with(4, amount(cents))
            .with(38, original.code())
            .with(
                61, PrivateFields.original(session().batch(), original.voucher(), original.date())),
        card,
        new PinEntry.Bypassed());
  }

  /// One transaction of a batch upload.
  Message upload(JournalEntry entry) {
    return JournalMessage.of(parts.online().blank("0320"), entry);
  }

  Message withCard(Message message, CardData card, PinEntry pin) {
    boolean hidden = parts.parameters().policy().encryptTracks() && session().keys().hasTrackKey();
    String entry =
        (card.way() == Way.CHIP ? "05" : "02") + (pin instanceof PinEntry.Entered ? "1" : "2");
    Message full = message.with(22, entry).with(35, track(card.track2(), hidden));
    if (!card.track3().isEmpty()) full = full.with(36, track(card.track3(), hidden));
    if (card.way() == Way.CHIP) full = full.with(2, card.pan().digits()).with(14, card.expiry());
    if (!card.sequence().isEmpty()) full = full.with(23, card.sequence());
    return withPin(full, pin, hidden);
  }

  // F53: format with card number and triple DES when there is a PIN; third digit for hidden tracks
  // (1.6).
  private static Message withPin(Message message, PinEntry pin, boolean hidden) {
    return switch (pin) {
      case PinEntry.Entered entered ->
          message
              .with(26, LONGEST_PIN)
              .with(52, entered.block().revealHex())
              .with(53, (hidden ? "261" : "260") + "0".repeat(13));
      case PinEntry.Bypassed _, PinEntry.Abandoned _ ->
          hidden ? message.with(53, "061" + "0".repeat(13)) : message;
    };
  }

  private Message management(String mti, String networkCode) {
    return parts
        .online()
        .blank(mti)
        .with(60, PrivateFields.management("00", session().batch(), networkCode));
  }

  private Message blankPayment(String processing, String type, boolean fallback) {
    return payment("0200", processing, "00", type, fallback);
  }

  private Message payment(
      String mti, String processing, String condition, String type, boolean fallback) {
    return parts
        .online()
        .blank(mti)
        .with(3, processing)
        .with(25, condition)
        .with(49, RENMINBI)
        .with(60, PrivateFields.transaction(type, session().batch(), fallback));
  }

  private String track(String digits, boolean hidden) {
    if (!hidden) return digits;
    DesKey master = new DesKey(parts.parameters().identity().masterKey());
    return TrackCipher.encrypt(master.unwrap(session().keys().track()), digits);
  }

  private Session session() {
    return parts.memory().now().session();
  }

  private static String amount(long cents) {
    return Formats.padded(cents, 12);
  }

  private static String hex(String text) {
    return java.util.HexFormat.of()
        .withUpperCase()
        .formatHex(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }
}
