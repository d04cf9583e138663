package org.posrig.text;

import java.util.regex.Pattern;

/// One word of a command that a person pastes into a shell.
public final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private ShellWord() {}

  /// The text as the shell reads it back, whatever is in it: plain words stay as they are, all else
  /// goes between apostrophes, where nothing but the apostrophe means anything to a shell.
  public static String quoted(String text) {
    return PLAIN.matcher(text).matches() ? text : always(text);
  }

  /// The same, between apostrophes even when the text is plain: for what reads like a sentence.
  public static String always(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
