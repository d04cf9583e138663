package org.posrig.hosts.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.posrig.hosts.dialect.ResponseCode.Action;
import org.posrig.hosts.dialect.TransactionRow.UploadForm;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.Decision;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.TransactionKind;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// The rows of a table file, by what they are about.
final class TableRows {
  private static final Map<String, List<String>> ATTRIBUTES =
      new TreeMap<>(
          Map.of(
              "field", List.of("number", "name", "format", "coding", "length", "pad", "shown"),
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
                      "rc", "action", "decision", "reversal", "upload", "en", "zh", "private")));

  /// What the host itself reads or writes.
  private static final Set<Integer> NEEDED =
      Set.of(
          2, 3, 4, 11, 12, 13, 14, 15, 22, 25, 32, 35, 37, 38, 39, 41, 42, 44, 48, 49, 52, 53, 54,
          60, 61, 62, 63, 64);

  private static final String CODE = "[0-9A-Z]{2}";
  private static final Sentence CODE_MEANT = Sentence.of("table.a-code");

  private final Map<Integer, FieldRow> fields = new TreeMap<>();
  private final List<TransactionRow> transactions = new ArrayList<>();
  private final Map<String, EntryMode> entries = new TreeMap<>();
  private final Map<String, ReversalReason> reasons = new TreeMap<>();
  private final Map<String, ResponseCode> codes = new LinkedHashMap<>();

  Dialect dialect(String name) {
    return new Dialect(
        name, fields, new TransactionTable(transactions), codes, new CardReader(entries), reasons);
  }

  /// Reads a row and reports what is wrong with it.
  ///
  /// @return takes it in, when nothing was wrong
  Runnable row(TableElement element) {
    element.know(
        ATTRIBUTES.getOrDefault(element.tag(), List.copyOf(element.attributes().keySet())));
    return switch (element.tag()) {
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
            Sentence.of("table.unknown", element.tag())
                .then(Nearest.of(element.tag(), ATTRIBUTES.keySet())));
    return () -> {};
  }

  private Runnable field(TableElement element) {
    int number = element.number("number");
    String name = element.text("name");
    String format = element.text("format");
    Coding coding = element.constant("coding", Coding.class, Coding.NUMERIC);
    int length = element.number("length");
    boolean before = "before".equals(element.word("pad", List.of("before", "after"), "before"));
    Visibility shown = element.constant("shown", Visibility.class, Visibility.HIDDEN);
    return () ->
        once(
            fields,
            number,
            new FieldRow(number, name, format, coding, length, before, shown),
            Sentence.of("table.field", Value.text(number)));
  }

  private Runnable transaction(TableElement element) {
    TransactionRow row =
        new TransactionRow(
            element.constant("kind", TransactionKind.class, TransactionKind.UNKNOWN),
            element.text("mti", "0[0-8][02468]0", Sentence.of("table.a-request")),
            element.digits("processing", 6),
            element.digits("condition", 2),
            element.digits("type", 2),
            element.digits("network", 3),
            element.yes("mac", false),
            element.yes("served", true),
            element.has("upload")
                ? element.constant("upload", UploadForm.class, UploadForm.NONE)
                : UploadForm.NONE,
            element.has("result")
                ? element.constant("result", BatchResult.class, BatchResult.UNSAID)
                : BatchResult.UNSAID);
    return () -> transactions.add(possible(row));
  }

  private static TransactionRow possible(TransactionRow row) {
    if (row.kind() == TransactionKind.UPLOAD && row.upload() == UploadForm.NONE)
      throw new BadTable(Sentence.of("table.upload"));
    if (row.served() && !isServable(row.kind()))
      throw new BadTable(Sentence.of("table.unserved", row.kind().name()));
    return row;
  }

  private static boolean isServable(TransactionKind kind) {
    return switch (kind) {
      case BALANCE, SALE, VOID, REVERSAL, SETTLEMENT, UPLOAD, UPLOAD_END, SIGN_IN, SIGN_OFF, ECHO ->
          true;
      case REFUND,
          AUTHORISATION,
          AUTHORISATION_VOID,
          COMPLETION,
          COMPLETION_ADVICE,
          COMPLETION_VOID,
          SCRIPT_RESULT,
          DOWNLOAD,
          UNKNOWN ->
          false;
    };
  }

  private Runnable entry(TableElement element) {
    String digits = element.text("digits", "\\d{2}", Sentence.of("table.two-digits"));
    EntryMode mode = element.constant("mode", EntryMode.class, EntryMode.UNSAID);
    return () -> once(entries, digits, mode, Sentence.of("table.entry", digits));
  }

  private Runnable reason(TableElement element) {
    String code = element.text("rc", CODE, CODE_MEANT);
    ReversalReason reason = element.constant("means", ReversalReason.class, ReversalReason.UNKNOWN);
    return () -> once(reasons, code, reason, Sentence.of("table.reason", code));
  }

  private Runnable code(TableElement element) {
    String code = element.text("rc", CODE, CODE_MEANT);
    Action action =
        Action.of(element.word("action", List.of("A", "B", "C", "D", "E"), "C"))
            .orElse(Action.FAIL);
    Decision decision = decision(element, action);
    boolean reversal = element.done("reversal");
    boolean upload = element.done("upload");
    String english = element.text("en");
    String chinese = element.text("zh");
    boolean ownText = element.yes("private", false);
    return () ->
        once(
            codes,
            code,
            new ResponseCode(code, action, decision, reversal, upload, english, chinese, ownText),
            Sentence.of("table.code", code));
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

  private static <K, V> void once(Map<K, V> rows, K key, V row, Sentence what) {
    if (rows.putIfAbsent(key, row) != null)
      throw new BadTable(Sentence.of("table.twice", Value.part(what)));
  }

  /// What a host cannot do without.
  List<Sentence> lacks() {
    List<Sentence> lacks = new ArrayList<>();
    NEEDED.stream()
        .filter(number -> !fields.containsKey(number))
        .sorted()
        .forEach(number -> lacks.add(Sentence.of("table.missing", Value.text(number))));
    FieldRow mac = fields.get(64);
    if (mac != null && (mac.coding() != Coding.CHAR || mac.length() != 8))
      lacks.add(Sentence.of("table.f64"));
    if (!codes.containsKey("00") || !codes.get("00").approves())
      lacks.add(Sentence.of("table.code-00"));
    if (transactions.isEmpty()) lacks.add(Sentence.of("table.no-transaction"));
    return lacks;
  }
}
