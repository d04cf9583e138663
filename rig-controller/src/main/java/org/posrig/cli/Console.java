package org.posrig.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.posrig.text.Catalogue;
import org.posrig.text.Value;
import picocli.CommandLine.Model.CommandSpec;

/// Where a command prints, and in which language.
record Console(PrintWriter screen, Catalogue texts) {

  static Console of(@Nullable CommandSpec spec) {
    CommandSpec known = Objects.requireNonNull(spec);
    Main main = (Main) known.root().userObject();
    return new Console(known.commandLine().getOut(), Catalogue.of(main.language));
  }

  String say(String key, Value... values) {
    return texts.say(key, values);
  }

  /// @param indent blanks before it
  void line(int indent, String text) {
    screen.println(" ".repeat(indent) + text);
  }

  void flush() {
    screen.flush();
  }

  /// As wide as that many Latin letters; a Chinese one is as wide as two.
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  private static int width(String text) {
    return text.codePoints().map(letter -> letter < 0x1100 ? 1 : 2).sum();
  }
}
