package org.posrig.hosts.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.posrig.hosts.dialect.DialectTable.Demands;
import org.posrig.hosts.dialect.ResponseCode.Action;
import org.posrig.hosts.dialect.TransactionRow.UploadForm;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.Decision;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Nearest;

/// The rows of a table file, by what they are about.
final class TableRows {
  private static final Map<String, List<String>> ATTRIBUTES =
      new TreeMap<>(
          Map.of(
              "frame", List.of("prefix", "tpdu", "swapped", "header"),
              "message", List.of("type", "digits", "lengths", "bytes", "text", "bitmap"),
              "totals", List.of("field", "sums"),
              "answer", List.of("echo"),
              "place", List.of("what", "mti", "field", "from", "to", "is"),
              "field",
                  List.of(
                      "number", "name", "format", "coding", "length", "pad", "fill", "shown",
                      "digits", "lengths", "bytes", "text"),
              "transaction",
                  List.of(
                      "kind",
                      "mti",
                      "processing",
                      "condition",
                      "type",
                      "network",
                      "mac",
                      "served",
                      "upload",
                      "result"),
              "entry", List.of("digits", "mode"),
              "reason", List.of("rc", "means"),
              "code",
                  List.of(
                      "rc",
                      "action",
                      "decision",
                      "reversal",
                      "upload",
                      "batch",
                      "en",
                      "zh",
                      "private")));

  private static final String CODE = "[0-9A-Z]{2}";
  private static final String CODE_MEANT = "two digits or capital letters";

  private final Demands demands;
  private final FormRows form;
  private final Map<Integer, FieldRow> fields = new TreeMap<>();
  private final List<TransactionRow> transactions = new ArrayList<>();
  private final Map<String, EntryMode> entries = new TreeMap<>();
  private final Map<String, ReversalReason> reasons = new TreeMap<>();
  private final Map<String, ResponseCode> codes = new LinkedHashMap<>();

  TableRows(Demands demands, DialectForm model) {
    this.demands = demands;
    this.form = new FormRows(model);
  }

  Dialect dialect(String name) {
    DialectForm whole = form.whole();
    return new Dialect(
        name,
        fields,
        new TransactionTable(transactions, whole.places()),
        codes,
        new CardReader(entries, whole.places()),
        reasons,
        whole,
        new Codec(fields, form.writing()));
  }

  /// Reads a row and reports what is wrong with it.
  ///
  /// @return takes it in, when nothing was wrong
  Runnable row(TableElement element) {
    element.know(
        ATTRIBUTES.getOrDefault(element.tag(), List.copyOf(element.attributes().keySet())));
    return switch (element.tag()) {
      case "frame" -> form.frame(element);
      case "message" -> form.message(element, fields.isEmpty());
      case "totals" -> form.totals(element);
      case "answer" -> form.answer(element);
      case "place" -> form.place(element);
      case "field" -> field(element);
      case "transaction" -> transaction(element);
      case "entry" -> entry(element);
      case "reason" -> reason(element);
      case "code" -> code(element);
      default -> unknown(element);
    };
  }

  private static Runnable unknown(TableElement element) {
    element
        .problems()
        .accept(
            "<"
                + element.tag()
                + "> is unknown; "
                + Nearest.of(element.tag(), ATTRIBUTES.keySet()));
    return () -> {};
  }

  private Runnable field(TableElement element) {
    int number = element.number("number");
    String name = element.text("name");
    String format = element.text("format");
    Coding coding = element.constant("coding", Coding.class, Coding.NUMERIC);
    int length = element.number("length");
    Writing.Pad pad = FormRows.pad(element);
    Writing writing = form.writing(element);
    Visibility shown = element.constant("shown", Visibility.class, Visibility.HIDDEN);
    return () ->
        once(
            fields,
            number,
            new FieldRow(number, name, format, coding, length, pad, shown, writing),
            "F" + number);
  }

  private Runnable transaction(TableElement element) {
    TransactionRow row =
        new TransactionRow(
            element.constant("kind", TransactionKind.class, TransactionKind.UNKNOWN),
            element.text("mti", "0[0-8][02468]0", "the type of a request, like 0200"),
            element.patterns("processing", 6),
            element.digits("condition", 2),
            element.digits("type", 2),
            element.digits("network", 3),
            element.yes("mac", false),
            element.yes("served", true),
            element.choice("upload", UploadForm.class, UploadForm.NONE),
            element.choice("result", BatchResult.class, BatchResult.UNSAID));
    return () -> transactions.add(possible(row));
  }

  private TransactionRow possible(TransactionRow row) {
    if (row.kind() == TransactionKind.UPLOAD && row.upload() == UploadForm.NONE)
      throw new IllegalArgumentException("an UPLOAD needs the attribute 'upload': list or one");
    if (row.served() && !demands.served().contains(row.kind()))
      throw new IllegalArgumentException(
          "the host cannot serve " + row.kind() + ": it needs served=\"no\"");
    return row;
  }

  private Runnable entry(TableElement element) {
    String digits = element.text("digits", "\\d{2}", "two digits");
    EntryMode mode = element.constant("mode", EntryMode.class, EntryMode.UNSAID);
    return () -> once(entries, digits, mode, "the entry mode " + digits);
  }

  private Runnable reason(TableElement element) {
    String code = element.text("rc", CODE, CODE_MEANT);
    ReversalReason reason = element.constant("means", ReversalReason.class, ReversalReason.UNKNOWN);
    return () -> once(reasons, code, reason, "the reason " + code);
  }

  private Runnable code(TableElement element) {
    String code = element.text("rc", CODE, CODE_MEANT);
    Action action =
        Action.of(element.word("action", List.of("A", "B", "C", "D", "E"), "C"))
            .orElse(Action.FAIL);
    Decision decision = decision(element, action);
    boolean reversal = element.done("reversal");
    boolean upload = element.done("upload");
    BatchResult batch = element.choice("batch", BatchResult.class, BatchResult.UNSAID);
    String english = element.text("en");
    String chinese = element.text("zh");
    boolean ownText = element.yes("private", false);
    return () ->
        once(
            codes,
            code,
            new ResponseCode(
                code, action, decision, reversal, upload, batch, english, chinese, ownText),
            "code " + code);
  }

  private static Decision decision(TableElement element, Action action) {
    if (!element.has("decision"))
      return action == Action.APPROVE ? Decision.APPROVED : Decision.REFUSED;
    return switch (element.word("decision", List.of("partly", "keep-card", "sign-in-again"), "")) {
      case "partly" -> Decision.PARTLY_APPROVED;
      case "keep-card" -> Decision.KEEP_CARD;
      case "sign-in-again" -> Decision.SIGN_IN_AGAIN;
      default -> Decision.UNSAID;
    };
  }

  private static <K, V> void once(Map<K, V> rows, K key, V row, String what) {
    if (rows.putIfAbsent(key, row) != null)
      throw new IllegalArgumentException(what + " stands there twice");
  }

  /// What a host cannot do without.
  List<String> lacks() {
    List<String> lacks = new ArrayList<>();
    demands.fields().stream()
        .filter(number -> !fields.containsKey(number))
        .sorted()
        .forEach(number -> lacks.add("F" + number + " is missing: the host needs it"));
    lacks.addAll(demands.more().apply(fields));
    if (!codes.containsKey("00") || !codes.get("00").approves())
      lacks.add("code 00 is missing or does not approve: the host approves by it");
    if (transactions.isEmpty()) lacks.add("there is no transaction");
    return lacks;
  }
}
