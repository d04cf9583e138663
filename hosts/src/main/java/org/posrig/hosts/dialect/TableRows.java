package org.posrig.hosts.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.posrig.hosts.dialect.DialectTable.Demands;
import org.posrig.hosts.dialect.ResponseCode.Action;
import org.posrig.hosts.dialect.TransactionRow.UploadForm;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.Decision;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.ReversalReason;
import org.posrig.meaning.TransactionKind;
import org.posrig.meaning.Unanswered;
import org.posrig.rule.RefusalReason;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;

/// The rows of a table file, by what they are about.
final class TableRows {
  private static final Map<String, List<String>> ATTRIBUTES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("frame", List.of("prefix", "tpdu", "swapped", "header")),
              Map.entry("message", List.of("type", "digits", "lengths", "bytes", "text", "bitmap")),
              Map.entry("totals", List.of("field", "sums")),
              Map.entry("answer", List.of("echo")),
              Map.entry("place", List.of("what", "mti", "field", "from", "to", "is")),
              Map.entry(
                  "field",
                  List.of(
                      "number", "name", "format", "coding", "length", "pad", "fill", "shown",
                      "digits", "lengths", "bytes", "text")),
              Map.entry(
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
                      "result",
                      "unanswered")),
              Map.entry("entry", List.of("digits", "mode")),
              Map.entry("reason", List.of("rc", "means")),
              Map.entry("refusal", List.of("why", "rc")),
              Map.entry(
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
                      "private"))));

  private static final String CODE = "[0-9A-Z]{2}";

  /// Every host answers a message of wrong form and a card without cover by these, unasked.
  private static final List<String> REFUSES_BY = List.of("30", "51");

  private static final Sentence CODE_MEANT = Sentence.of("table.a-code");

  private final Demands demands;
  private final FormRows form;
  private final Map<Integer, FieldRow> fields = new TreeMap<>();
  private final List<TransactionRow> transactions = new ArrayList<>();
  private final Map<String, EntryMode> entries = new TreeMap<>();
  private final Map<String, ReversalReason> reasons = new TreeMap<>();
  private final Map<RefusalReason, String> refusals = new TreeMap<>();
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
        refusals,
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
      case "refusal" -> refusal(element);
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
    Writing.Pad pad = FormRows.pad(element);
    Writing writing = form.writing(element);
    Visibility shown = element.constant("shown", Visibility.class, Visibility.HIDDEN);
    return () ->
        once(
            fields,
            number,
            new FieldRow(number, name, format, coding, length, pad, shown, writing),
            Sentence.of("table.field", Value.text(number)));
  }

  private Runnable transaction(TableElement element) {
    TransactionKind kind = element.constant("kind", TransactionKind.class, TransactionKind.UNKNOWN);
    TransactionRow row =
        new TransactionRow(
            kind,
            element.text("mti", "0[0-8][02468]0", Sentence.of("table.a-request")),
            element.patterns("processing", 6),
            element.digits("condition", 2),
            element.digits("type", 2),
            element.digits("network", 3),
            element.yes("mac", false),
            element.yes("served", true),
            element.choice("upload", UploadForm.class, UploadForm.NONE),
            element.choice("result", BatchResult.class, BatchResult.UNSAID),
            element.choice("unanswered", Unanswered.class, kind.unanswered()));
    return () -> transactions.add(possible(row));
  }

  private TransactionRow possible(TransactionRow row) {
    if (row.kind() == TransactionKind.UPLOAD && row.upload() == UploadForm.NONE)
      throw new BadTable(Sentence.of("table.upload"));
    if (row.served() && !demands.served().contains(row.kind()))
      throw new BadTable(Sentence.of("table.unserved", row.kind().name()));
    return row;
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

  private Runnable refusal(TableElement element) {
    RefusalReason why =
        element.constant("why", RefusalReason.class, RefusalReason.CARD_NOT_ACCEPTED);
    String code = element.text("rc", CODE, CODE_MEANT);
    return () -> once(refusals, why, code, Sentence.of("table.refusal", why.name()));
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

  /// A rule that keeps a card must not be answered by a code that gives it back.
  private Optional<Sentence> unfit(RefusalReason why, String code) {
    ResponseCode row = codes.get(code);
    if (row != null && row.decision() == why.decision()) return Optional.empty();
    return Optional.of(Sentence.of("table.refusal-code", why.name(), code, why.decision().name()));
  }

  private Optional<Sentence> unrefusing(String code) {
    ResponseCode row = codes.get(code);
    boolean refuses = row != null && !row.decision().approves();
    return refuses ? Optional.empty() : Optional.of(Sentence.of("table.code-refusing", code));
  }

  /// What a host cannot do without; a row that speaks of no field is reported by itself.
  List<Sentence> lacks() {
    form.look(fields);
    List<Sentence> lacks = new ArrayList<>();
    demands.fields().stream()
        .filter(number -> !fields.containsKey(number))
        .sorted()
        .forEach(number -> lacks.add(Sentence.of("table.missing", Value.text(number))));
    lacks.addAll(demands.more().apply(fields));
    if (!codes.containsKey("00") || !codes.get("00").approves())
      lacks.add(Sentence.of("table.code-00"));
    REFUSES_BY.forEach(code -> unrefusing(code).ifPresent(lacks::add));
    refusals.forEach((why, code) -> unfit(why, code).ifPresent(lacks::add));
    if (transactions.isEmpty()) lacks.add(Sentence.of("table.no-transaction"));
    return lacks;
  }
}
