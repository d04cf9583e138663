package org.posrig.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.posrig.text.Explained;
import org.posrig.text.Language;
import org.posrig.text.Nearest;
import org.posrig.text.Sentence;
import org.posrig.text.Value;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What is wrong with a command line that could not be read.
final class UsageError {
  private UsageError() {}

  static Sentence of(CommandLine.ParameterException error) {
    return switch (error) {
      case CommandLine.UnmatchedArgumentException one -> unmatched(one);
      case CommandLine.MissingParameterException one -> missing(one);
      case CommandLine.OverwrittenOptionException one ->
          Sentence.of("usage.twice", name(one.getOverwritten()));
      default -> wrong(error);
    };
  }

  /// An option that is not known, or a word too many; with the names that come near.
  private static Sentence unmatched(CommandLine.UnmatchedArgumentException error) {
    List<String> words = error.getUnmatched();
    String first = words.getFirst();
    if (first.startsWith("-"))
      return Sentence.of("usage.unknown-option", first)
          .then(Nearest.of(first, error.getCommandLine().getCommandSpec().optionsMap().keySet()));
    Sentence what = Sentence.of("usage.unknown-word", Value.texts(words));
    List<String> commands =
        error.getCommandLine().getSubcommands().keySet().stream().sorted().toList();
    return commands.isEmpty() ? what : what.then(Nearest.of(first, commands));
  }

  private static Sentence missing(CommandLine.MissingParameterException error) {
    String names = error.getMissing().stream().map(UsageError::name).collect(Collectors.joining());
    return names.isEmpty() ? Sentence.of("usage.incomplete") : Sentence.of("usage.no-value", names);
  }

  private static Sentence wrong(CommandLine.ParameterException error) {
    if (error.getCause() instanceof Explained cause) return cause.says();
    ArgSpec option = error.getArgSpec();
    if (option == null) return Sentence.of("usage.incomplete");
    String value = error.getValue() == null ? "" : error.getValue();
    String key = option.isMultiValue() ? "usage.no-pair" : "usage.no-number";
    return value.isEmpty() || isText(option)
        ? Sentence.of("usage.no-value", name(option))
        : Sentence.of(key, name(option), value);
  }

  private static boolean isText(ArgSpec option) {
    return option.type() == String.class;
  }

  private static String name(@Nullable ArgSpec option) {
    return option instanceof OptionSpec one ? one.longestName() : String.valueOf(option);
  }

  /// The language that was asked for, also in a command line that cannot be read otherwise.
  static Language language(String[] arguments, Language otherwise) {
    for (int at = 0; at < arguments.length; at++) {
      String word = arguments[at];
      String next = at + 1 < arguments.length ? arguments[at + 1] : "";
      if (word.equals("--language")) return Language.of(next).orElse(otherwise);
      if (word.startsWith("--language="))
        return Language.of(word.substring("--language=".length())).orElse(otherwise);
    }
    return otherwise;
  }
}
