package org.posrig.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.posrig.text.Catalogue;
import org.posrig.text.Language;
import picocli.CommandLine;

/// What `--help` says, from the catalogue of texts: `help.rig.run.bench` describes the option
/// `--bench` of `rig run`, `help.rig.run.usage.footer.0` is the first line of its footer.
final class HelpTexts extends ResourceBundle {
  private static final String PREFIX = "help.";
  private final Catalogue texts;

  private HelpTexts(Catalogue texts) {
    this.texts = texts;
  }

  /// Gives a command and all below it the language.
  static void give(CommandLine command, Language language) {
    command.setResourceBundle(new HelpTexts(Catalogue.of(language)));
    command.getSubcommands().values().forEach(below -> give(below, language));
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.texts().get(PREFIX + key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(
        texts.texts().keySet().stream()
            .filter(key -> key.startsWith(PREFIX))
            .map(key -> key.substring(PREFIX.length()))
            .toList());
  }
}
