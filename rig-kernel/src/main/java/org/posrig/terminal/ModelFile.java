package org.posrig.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.posrig.device.Key;
import org.posrig.meaning.BatchResult;
import org.posrig.meaning.EntryMode;
import org.posrig.meaning.ScreenMeaning;
import org.posrig.meaning.SlipCopy;
import org.posrig.meaning.SlipField;
import org.posrig.meaning.SlipKind;
import org.posrig.terminal.TerminalModel.Screen;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.yaml.Yaml;

/// Reads `benches/models/<model>.yaml`. Every name in it is checked: an unknown one is a problem
/// with its line.
public final class ModelFile {
  private final Yaml yaml;

  private ModelFile(Yaml yaml) {
    this.yaml = yaml;
  }

  /// @param yaml collects the file's problems
  public static TerminalModel read(Yaml yaml) {
    return new ModelFile(yaml).read();
  }

  private TerminalModel read() {
    Yaml.Fields top =
        yaml.read()
            .only("model", "keys", "ready", "screens", "questions", "amounts", "codes", "slip");
    AmountFormat format = amounts(top.mapOr("amounts").only("decimal", "group"));
    return new TerminalModel(
        top.text("model", "reference"),
        keys(top.map("keys")),
        screens(top.map("screens"), top.mapOr("questions")),
        pattern(top, "ready", top.text("ready", "READY")),
        format,
        codes(top),
        slip(top.map("slip"), format),
        "");
  }

  private AmountFormat amounts(Yaml.Fields fields) {
    String decimal = sign(fields, "decimal", ".");
    String group = fields.has("group") ? sign(fields, "group", ",") : "";
    if (fields.textOr("decimal", ".").equals(group))
      yaml.problem(
          fields.line("group"), Sentence.of("model.same-sign"), Sentence.of("model.two-signs"));
    return AmountFormat.of(decimal.charAt(0), group);
  }

  /// One character that is no digit.
  private String sign(Yaml.Fields fields, String name, String otherwise) {
    String sign = fields.textOr(name, otherwise);
    if (sign.matches("[^0-9-]")) return sign;
    yaml.problem(
        fields.line(name), Sentence.of("model.no-sign", name, sign), Sentence.of("model.one-sign"));
    return otherwise;
  }

  private Pattern codes(Yaml.Fields top) {
    String text = top.textOr("codes", TerminalModel.CODES.pattern());
    LinePattern codes = pattern(top, "codes", text);
    if (codes.groups() == 1) return Pattern.compile(text);
    yaml.problem(top.line("codes"), Sentence.of("model.codes"), Sentence.of("model.write-codes"));
    return TerminalModel.CODES;
  }

  // ---- keys

  private Map<String, List<Key>> keys(Yaml.Fields fields) {
    Map<String, List<Key>> keys = new LinkedHashMap<>();
    fields.only(TerminalModel.MENU.toArray(String[]::new));
    for (String name : fields.keys()) keys.put(name, keys(fields, name));
    return keys;
  }

  private List<Key> keys(Yaml.Fields fields, String name) {
    List<String> words = fields.list(name);
    if (words.isEmpty() && fields.isList(name))
      yaml.problem(
          fields.line(name), Sentence.of("model.no-keys", name), Sentence.of("yaml.write-list"));
    return words.stream().map(word -> key(fields, name, word)).toList();
  }

  private Key key(Yaml.Fields fields, String name, String word) {
    for (Key key : Key.values()) if (key.name().equals(word)) return key;
    List<String> known = Arrays.stream(Key.values()).map(Key::name).toList();
    yaml.problem(fields.line(name), Sentence.of("model.no-key", word), Nearest.of(word, known));
    return Key.CANCEL;
  }

  // ---- screens

  /// Questions come first: they are this model's own, and more special than any screen's words.
  private List<Screen> screens(Yaml.Fields screens, Yaml.Fields questions) {
    List<Screen> all = new ArrayList<>();
    for (String name : questions.keys())
      all.add(screen(ScreenMeaning.QUESTION, questions.map(name).only("shows", "answer")));
    for (String name : screens.keys()) screen(screens, name).ifPresent(all::add);
    return all;
  }

  private Optional<Screen> screen(Yaml.Fields screens, String name) {
    Optional<ScreenMeaning> meaning =
        known(screens, name, "model.no-screen", ScreenMeaning::of, ScreenMeaning.values());
    if (screens.isMap(name))
      return meaning.map(known -> screen(known, screens.map(name).only("shows", "answer")));
    LinePattern words = pattern(screens, name, screens.text(name, "SOME WORDS"));
    return meaning.map(known -> new Screen(known, words, List.of()));
  }

  private Screen screen(ScreenMeaning meaning, Yaml.Fields fields) {
    LinePattern words = pattern(fields, "shows", fields.text("shows", "SOME WORDS"));
    return new Screen(meaning, words, fields.has("answer") ? keys(fields, "answer") : List.of());
  }

  // ---- slips

  private SlipModel slip(Yaml.Fields slip, AmountFormat amounts) {
    slip.only(
        "name-parameter",
        "kinds",
        "copies",
        "duplicate",
        "results",
        "entries",
        "time",
        "minus",
        "digits",
        "fields");
    return new SlipModel(
        slip.textOr("name-parameter", "merchant-name"),
        patterns(slip.map("kinds"), "model.no-kind", SlipKind.class, SlipKind::of),
        patterns(
            slip.mapOr("copies"),
            "model.no-copy",
            SlipCopy.class,
            word -> of(SlipCopy.values(), word)),
        slip.has("duplicate")
            ? pattern(slip, "duplicate", slip.text("duplicate", "SOME WORDS"))
            : LinePattern.none(),
        patterns(
            slip.mapOr("results"),
            "model.no-result",
            BatchResult.class,
            word -> of(BatchResult.values(), word)),
        entries(slip.mapOr("entries")),
        time(slip),
        amounts,
        !slip.has("minus") || !slip.word("minus", "printed", "in-title").equals("in-title"),
        slip.number("digits", SlipModel.DIGITS, 1, 12),
        fields(slip.map("fields")));
  }

  /// What is read stands in a group: a pattern without one reads nothing.
  private Map<SlipField, LinePattern> fields(Yaml.Fields fields) {
    Map<SlipField, LinePattern> patterns =
        patterns(fields, "model.no-field", SlipField.class, SlipField::of);
    patterns.forEach(
        (field, pattern) -> {
          if (pattern.groups() == 0 && pattern != LinePattern.none())
            yaml.problem(
                fields.line(field.word()),
                Sentence.of("model.no-group", field.word()),
                Sentence.of("model.write-group"));
        });
    return patterns;
  }

  private Map<String, EntryMode> entries(Yaml.Fields fields) {
    Map<String, EntryMode> entries = new LinkedHashMap<>();
    fields
        .texts()
        .forEach(
            (printed, word) ->
                of(EntryMode.values(), word)
                    .ifPresentOrElse(
                        mode -> entries.put(printed, mode),
                        () ->
                            yaml.problem(
                                fields.line(printed),
                                Sentence.of("model.no-entry", word),
                                Nearest.of(word, words(EntryMode.values())))));
    return entries;
  }

  private SlipTime time(Yaml.Fields slip) {
    String pattern = slip.textOr("time", "yyyy/MM/dd HH:mm:ss");
    try {
      return SlipTime.of(pattern);
    } catch (IllegalArgumentException _) {
      yaml.problem(
          slip.line("time"), Sentence.of("model.time", pattern), Sentence.of("model.write-time"));
      return SlipTime.NONE;
    }
  }

  private <E extends Enum<E>> Map<E, LinePattern> patterns(
      Yaml.Fields fields, String what, Class<E> type, Function<String, Optional<E>> named) {
    Map<E, LinePattern> patterns = new EnumMap<>(type);
    for (String name : fields.keys())
      known(fields, name, what, named, type.getEnumConstants())
          .ifPresent(
              key -> patterns.put(key, pattern(fields, name, fields.text(name, "SOME WORDS"))));
    return patterns;
  }

  private <E extends Enum<E>> Optional<E> known(
      Yaml.Fields fields,
      String name,
      String what,
      Function<String, Optional<E>> named,
      E[] values) {
    Optional<E> found = named.apply(name);
    if (found.isEmpty())
      yaml.problem(fields.line(name), Sentence.of(what, name), Nearest.of(name, words(values)));
    return found;
  }

  private static <E extends Enum<E>> Optional<E> of(E[] values, String word) {
    return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(ModelFile::word).toList();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private LinePattern pattern(Yaml.Fields fields, String name, String text) {
    try {
      return LinePattern.of(text);
    } catch (PatternSyntaxException e) {
      yaml.problem(
          fields.line(name),
          Sentence.of("model.no-pattern", name, e.getDescription()),
          Sentence.of("model.see-pattern"));
      return LinePattern.none();
    }
  }
}
