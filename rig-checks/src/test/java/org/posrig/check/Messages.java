package org.posrig.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.posrig.history.Event.Message;
import org.posrig.history.Event.Stage;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.BatchTotals;
import org.posrig.net.Direction;

/// Messages of the terminal and the host, as the link would note them.
final class Messages {
  static final String CARD = "621094******0029";
  static final String TERMINAL = "10000001";
  static final String MERCHANT = "100000000000001";
  static final String IDENTITY = "41=" + TERMINAL + "|42=" + MERCHANT;
  static final String BALANCE = "0002156C000000049900";
  static final String BALANCE_SHOWN = "BALANCE RMB 499.00";
  private static final String TRACK = "35=" + CARD + "D****";

  private Messages() {}

  // ---- fields of requests; F11, F41 and F42 come with every one

  static String sale(long cents, String batch) {
    return "3=000000|4="
        + amount(cents)
        + "|22=051|25=00|26=12|"
        + TRACK
        + "|49=156|52=[8 bytes]|53=2600000000000000"
        + "|60=22"
        + batch
        + "00050|64=8A9E91B8";
  }

  static String voids(String stan, Message approval, String batch) {
    return "3=200000|4="
        + approval.fields().get(4)
        + "|22=052|25=00|"
        + TRACK
        + "|37="
        + approval.fields().get(37)
        + "|38="
        + approval.fields().get(38)
        + "|49=156|60=23"
        + batch
        + "00050|61="
        + batch
        + stan
        + "|64=8A9E91B8";
  }

  static String refund(long cents, String reference, String batch) {
    return "3=200000|4="
        + amount(cents)
        + "|22=052|25=00|"
        + TRACK
        + "|37="
        + reference
        + "|49=156|60=25"
        + batch
        + "00050|61=0000000000000105|64=8A9E91B8";
  }

  static String balance(String batch) {
    return "3=310000|22=052|25=00|" + TRACK + "|49=156|60=01" + batch + "00050|64=8A9E91B8";
  }

  static String settlement(BatchTotals totals, String batch) {
    String block =
        String.format(
            "%012d%03d%012d%03d0",
            totals.debitCents(), totals.debits(), totals.creditCents(), totals.credits());
    return "48=" + block + "0".repeat(31) + "|49=156|60=00" + batch + "201|63=01 ";
  }

  static Map<Integer, String> reversal(Message original, String reason) {
    Map<Integer, String> fields = new TreeMap<>(original.fields());
    List.of(26, 35, 37, 52, 53).forEach(fields::remove);
    fields.put(39, reason);
    return fields;
  }

  /// The terminal's, with fields as in [#fields(String)].
  static Message request(int connection, String type, String text, Authenticity mac) {
    return TestDialect.message(connection, Direction.TO_HOST, Stage.SENT, type, fields(text), mac);
  }

  static Message reversalMessage(int connection, Message original, String reason) {
    return TestDialect.message(
        connection,
        Direction.TO_HOST,
        Stage.SENT,
        "0400",
        reversal(original, reason),
        Authenticity.VALID);
  }

  // ---- answers

  static Message answer(Message request, String code, int rrn) {
    Map<Integer, String> fields = echo(request);
    fields.putAll(fields(String.format("12=160003|13=0105|37=%012d|39=%s|64=5FE058DB", rrn, code)));
    if (code.equals("00")) fields.put(38, "A1B2C3");
    if (code.equals("00") && isInquiry(request)) fields.put(54, BALANCE);
    String mti = String.format("%04d", Integer.parseInt(request.type()) + 10);
    return TestDialect.message(
        request.connection(), Direction.TO_TERMINAL, Stage.SENT, mti, fields, Authenticity.VALID);
  }

  private static boolean isInquiry(Message request) {
    return request.fields().getOrDefault(3, "").startsWith("31");
  }

  static Message signInAnswer(Message request) {
    Map<Integer, String> fields = echo(request);
    fields.putAll(fields("12=160000|13=0105|39=00|62=[40 bytes]"));
    return plain(request, "0810", fields);
  }

  /// Result digits behind each class of cards: 1 balanced, 2 not.
  static Message settlementAnswer(Message request, boolean balanced) {
    Map<Integer, String> fields = echo(request);
    String f48 = request.fields().get(48);
    fields.put(48, f48.substring(0, 30) + (balanced ? "1" : "2") + f48.substring(31, 61) + "1");
    return plain(request, "0510", fields);
  }

  private static Message plain(Message request, String mti, Map<Integer, String> fields) {
    return TestDialect.message(
        request.connection(), Direction.TO_TERMINAL, Stage.SENT, mti, fields, Authenticity.ABSENT);
  }

  static Map<Integer, String> echo(Message request) {
    Map<Integer, String> fields = new TreeMap<>();
    for (int field : new int[] {3, 4, 11, 25, 41, 42, 60})
      if (request.fields().containsKey(field)) fields.put(field, request.fields().get(field));
    return fields;
  }

  // ---- changes

  /// The message with another value; without the field when the value is empty.
  static Message with(Message message, int field, String value) {
    Map<Integer, String> fields = new TreeMap<>(message.fields());
    if (value.isEmpty()) fields.remove(field);
    else fields.put(field, value);
    return copy(message, message.stage(), fields, message.meaning().authenticity());
  }

  static Message mac(Message message, Authenticity mac) {
    return copy(message, message.stage(), message.fields(), mac);
  }

  static Message staged(Message message, Stage stage) {
    return copy(message, stage, message.fields(), message.meaning().authenticity());
  }

  private static Message copy(
      Message message, Stage stage, Map<Integer, String> fields, Authenticity mac) {
    return TestDialect.message(
        message.connection(), message.direction(), stage, message.type(), fields, mac);
  }

  static String amount(long cents) {
    return String.format("%012d", cents);
  }

  /// Numbers and values: `3=000000|4=000000001200`.
  static Map<Integer, String> fields(String text) {
    Map<Integer, String> fields = new TreeMap<>();
    for (String field : text.split("\\|")) {
      int sign = field.indexOf('=');
      fields.put(Integer.valueOf(field.substring(0, sign)), field.substring(sign + 1));
    }
    return fields;
  }
}
