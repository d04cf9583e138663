package org.posrig.second.flow;

import java.util.Locale;
import org.posrig.second.defect.Flaw;
import org.posrig.second.iso.Message;
import org.posrig.second.store.Entry;
import org.posrig.second.store.Kind;
import org.posrig.second.store.Totals;

/// The requests, field by field. Trace number, key and MAC come when they are sent.
final class Requests {
  private static final String NORMAL = "00"; // F25
  private final Parts parts;

  Requests(Parts parts) {
    this.parts = parts;
  }

  Message payment(Payment payment, String pinBlock) {
    Card card = payment.card();
    Message message =
        card(blank(payment.kind(), payment.function()), card, pinBlock)
            .with(4, amount(payment.cents()))
            .with(62, payment.invoice());
    return card.how() == Card.How.CHIP ? message.with(55, chipData(payment)) : message;
  }

  /// What is about a transaction that the host knows by its reference.
  ///
  /// @param date of the original, `MMDD`
  Message about(String reference, String date, Payment payment) {
    return payment(payment, "").with(13, date).with(37, reference);
  }

  Message balance(Card card, Account account, String pinBlock) {
    return card(blank("0200", account.function("31"), NORMAL), card, pinBlock);
  }

  /// Repeats the numbers of the record that is taken back, its invoice among them.
  Message voidOf(Kind kind, Entry original) {
    return record(blank(kind, kind.digits() + original.function().substring(2)), original)
        .with(4, amount(original.cents()))
        .with(62, invoice(original));
  }

  private String invoice(Entry original) {
    if (!parts.flaws().has(Flaw.VOID_OF_ANOTHER)) return original.invoice();
    return String.format(Locale.ROOT, "%06d", Integer.parseInt(original.invoice()) + 1);
  }

  /// What the journal knows of a transaction.
  private static Message record(Message message, Entry entry) {
    return message
        .with(2, entry.pan().digits())
        .with(12, entry.time().substring(8))
        .with(13, entry.time().substring(4, 8))
        .with(14, entry.expiry())
        .with(22, entry.entry())
        .withSome(37, entry.reference())
        .withSome(38, entry.approval());
  }

  /// The same with the card that was asked for.
  static Message withCard(Message request, Card card, String pinBlock) {
    Message other = card(request, card, pinBlock);
    return other.as(other.type(), other.fields().keySet().stream().filter(n -> n != 2).toList());
  }

  private static Message card(Message message, Card card, String pinBlock) {
    return message
        .with(22, card.how().field22())
        .withSome(23, card.sequence())
        .with(35, card.track())
        .withSome(52, pinBlock);
  }

  /// @param function F3: the totals, or the totals once more behind an upload
  Message closing(String function) {
    return parts
        .acquirer()
        .blank("0500")
        .with(3, function)
        .with(60, parts.now().counters().batchDigits())
        .with(63, totals());
  }

  /// Six pairs of a number of 3 and a sum of 12 digits: purchases, refunds, and four that this
  /// terminal never has.
  private String totals() {
    var journal = parts.now().journal();
    Totals charges =
        parts.flaws().has(Flaw.TOTALS_WITH_VOIDED)
            ? Totals.chargesWithVoided(journal)
            : Totals.charges(journal);
    return pair(charges) + pair(Totals.refunds(journal)) + "0".repeat(60);
  }

  private static String pair(Totals totals) {
    return String.format(Locale.ROOT, "%03d%012d", totals.count(), totals.cents());
  }

  /// @param more whether another record follows: F3 says it in its last digit
  Message upload(Entry entry, boolean more) {
    String function = entry.function().substring(0, 5) + (more ? "1" : "0");
    return record(blank("0320", function, entry.kind().condition()), entry)
        .with(4, amount(entry.cents()))
        .with(39, "00")
        .with(60, original(entry))
        .with(62, entry.invoice());
  }

  private static String original(Entry entry) {
    return entry.kind().type()
        + entry.trace()
        + String.format(Locale.ROOT, "%-12s", entry.reference());
  }

  private Message blank(Kind kind, String function) {
    return blank(kind.type(), function, kind.condition());
  }

  private Message blank(String type, String function, String condition) {
    return parts.acquirer().blank(type).with(3, function).with(25, condition);
  }

  /// What the terminal itself knows of a chip transaction; no cryptogram is made here.
  private String chipData(Payment payment) {
    return new Tags()
        .with("84", payment.card().application())
        .with("9A", parts.time().now().substring(2, 8))
        .with("9C", payment.kind().digits())
        .with("9F02", amount(payment.cents()))
        .with("9F03", "0".repeat(12))
        .with("9F33", "E0F8C8")
        .with("9F35", "22")
        .written();
  }

  private static String amount(long cents) {
    return String.format(Locale.ROOT, "%012d", cents);
  }
}
