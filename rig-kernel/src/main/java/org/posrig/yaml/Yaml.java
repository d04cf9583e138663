package org.posrig.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.posrig.text.Causes;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import org.posrig.time.Durations;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML file that remembers its lines and collects what is wrong with it.
public final class Yaml {
  private static final Value NOTHING = Value.text("");

  private final Path file;
  private final List<Problem> problems = new ArrayList<>();

  public Yaml(Path file) {
    this.file = file;
  }

  public List<Problem> problems() {
    return problems;
  }

  public void problem(int line, Sentence wrong, Sentence right) {
    Problem problem = new Problem(file, line, wrong, right);
    if (!problems.contains(problem)) problems.add(problem);
  }

  public void problem(int line, Sentence wrong) {
    problem(line, wrong, Sentence.none());
  }

  /// The file's top mapping; empty, with its problem, when there is none.
  public Fields read() {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      LoadSettings settings =
          LoadSettings.builder().setLabel(file.toString()).setAllowDuplicateKeys(true).build();
      Optional<Node> node = new Compose(settings).composeString(text);
      Fields top =
          node.map(one -> fields(new Value.Word("yaml.file"), one)).orElseGet(() -> none(1));
      if (!top.keys().isEmpty()) return top;
      if (problems.isEmpty()) problem(1, Sentence.of("yaml.empty"));

    } catch (CharacterCodingException e) {
      problem(1, Sentence.of("yaml.not-utf8"), Sentence.of("yaml.save-utf8"));
    } catch (IOException e) {
      problem(1, Sentence.of("yaml.unreadable").because(Causes.says(e)));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problem(line, YamlSyntax.says(String.valueOf(e.getProblem())));
    } catch (YamlEngineException e) {
      problem(1, YamlSyntax.says(String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      problem(1, Sentence.of("yaml.too-deep"));
    }
    return none(1);
  }

  private Fields none(int line) {
    return new Fields(NOTHING, new LinkedHashMap<>(), line);
  }

  private static Value quoted(String key) {
    return Value.part("yaml.quoted", Value.text(key));
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private Fields fields(Value what, Node node) {
    int line = line(node);
    if (!(node instanceof MappingNode mapping)) {
      problem(line, Sentence.of("yaml.no-mapping", what), Sentence.of("yaml.write-mapping"));
      return none(line);
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (entries.put(key, entry.getValueNode()) != null)
        problem(
            line(entry.getKeyNode()),
            Sentence.of("yaml.twice", Value.text(key), what),
            Sentence.of("yaml.keep-one"));
    }
    return new Fields(what, entries, line);
  }

  /// A mapping of the file.
  public final class Fields {
    private final Value what;
    private final Map<String, Node> entries;
    private final int line;

    private Fields(Value what, Map<String, Node> entries, int line) {
      this.what = what;
      this.entries = entries;
      this.line = line;
    }

    public int line() {
      return line;
    }

    public int line(String key) {
      Node node = entries.get(key);
      return node == null ? line : Yaml.line(node);
    }

    /// The line of the entry that a sentence names first; the mapping's own without one.
    public int lineOf(Sentence sentence) {
      Map<String, Integer> lines = new LinkedHashMap<>();
      lines("", lines);
      return sentence
          .texts()
          .filter(lines::containsKey)
          .findFirst()
          .map(key -> lines.getOrDefault(key, line))
          .orElse(line);
    }

    private Sentence is(String key, String text) {
      return Sentence.of("yaml.is", Value.text(key), what, Value.text(text));
    }

    private void lines(String before, Map<String, Integer> lines) {
      for (String key : entries.keySet()) {
        lines.put(before + key, line(key));
        if (isMap(key)) map(key).lines(before + key + ".", lines);
      }
    }

    public boolean isMap(String key) {
      return entries.get(key) instanceof MappingNode;
    }

    /// Whoever is missing altogether was complained of, and need not be for each of its parts.
    private void missing(String key, Sentence right) {
      if (!what.equals(NOTHING))
        problem(line, Sentence.of("yaml.missing", what, Value.text(key)), right);
    }

    public Set<String> keys() {
      return entries.keySet();
    }

    public boolean has(String key) {
      return entries.containsKey(key);
    }

    /// Complains of keys that are not known.
    public Fields only(String... known) {
      for (String key : entries.keySet())
        if (!List.of(known).contains(key))
          problem(
              line(key),
              Sentence.of("yaml.unknown", Value.text(key), what),
              Nearest.of(key, List.of(known)));
      return this;
    }

    /// A text that must be there; empty, with its problem, when it is not.
    public String text(String key, String example) {
      return text(key, Sentence.plain(example));
    }

    /// @param form what the text should be, in words
    public String text(String key, Sentence form) {
      if (has(key)) return text(key, form, "");
      missing(key, write(key, form));
      return "";
    }

    public String textOr(String key, String otherwise) {
      return has(key) ? text(key, Sentence.plain(otherwise), otherwise) : otherwise;
    }

    private static Sentence write(String key, Sentence form) {
      return Sentence.of("yaml.write", Value.text(key), Value.part(form));
    }

    private String text(String key, Sentence form, String otherwise) {
      if (entries.get(key) instanceof ScalarNode scalar && !scalar.getValue().isBlank())
        return scalar.getValue();
      problem(
          line(key),
          Sentence.of("yaml.no-text", Value.text(key), what),
          form.isNone() ? Sentence.of("yaml.write-text", key) : write(key, form));
      return otherwise;
    }

    /// One of the known words.
    public String word(String key, String... known) {
      String word = text(key, String.join(" | ", known));
      if (word.isEmpty() || List.of(known).contains(word)) return word;
      problem(line(key), is(key, word), Nearest.of(word, List.of(known)));
      return "";
    }

    public int number(String key, int otherwise, int least, int most) {
      String text = textOr(key, String.valueOf(otherwise));
      if (text.matches("\\d{1,9}")
          && Integer.parseInt(text) >= least
          && Integer.parseInt(text) <= most) return Integer.parseInt(text);
      problem(
          line(key),
          is(key, text),
          Sentence.of("yaml.write-number", Value.text(least), Value.text(most)));
      return otherwise;
    }

    /// A time of a person's, `150ms` or `2s`; none when it is missing.
    public Duration time(String key, Duration most) {
      String text = textOr(key, "0s");
      try {
        Duration time = Durations.parse(text);
        if (time.compareTo(most) <= 0) return time;
      } catch (Durations.NoTime _) {
        // told below, with what would be right
      }
      problem(
          line(key), is(key, text), Sentence.of("yaml.write-time", Value.text(most.toSeconds())));
      return Duration.ZERO;
    }

    /// A mapping below; an empty one, with its problem, when it is missing.
    public Fields map(String key) {
      if (!has(key)) missing(key, Sentence.of("yaml.write-lines", key));
      return mapOr(key);
    }

    public Fields mapOr(String key) {
      Node node = entries.get(key);
      return node == null ? none(line) : fields(quoted(key), node);
    }

    /// All entries as texts.
    public Map<String, String> texts() {
      return textsWithout();
    }

    /// As [#texts], and what stands below a mapping is named with dots: `terminals.10000002.key`.
    public Map<String, String> flatTexts() {
      Map<String, String> texts = new LinkedHashMap<>();
      for (String key : entries.keySet())
        if (isMap(key))
          map(key).flatTexts().forEach((below, value) -> texts.put(key + "." + below, value));
        else texts.put(key, text(key, Sentence.of("yaml.a-text"), ""));
      return texts;
    }

    public Map<String, String> textsWithout(String... keys) {
      Map<String, String> texts = new LinkedHashMap<>();
      for (String key : entries.keySet())
        if (!List.of(keys).contains(key)) texts.put(key, text(key, Sentence.none(), ""));
      return texts;
    }

    public boolean isList(String key) {
      return entries.get(key) instanceof SequenceNode;
    }

    /// A list of texts, each with its line.
    public List<String> list(String key) {
      if (!(entries.get(key) instanceof SequenceNode sequence)) {
        problem(
            line(key),
            Sentence.of("yaml.no-list", Value.text(key), what),
            Sentence.of("yaml.write-list"));
        return List.of();
      }
      return sequence.getValue().stream()
          .map(node -> node instanceof ScalarNode scalar ? scalar.getValue() : "?")
          .toList();
    }
  }
}
