package org.posrig.second.panel;

/// What stands on the display while the terminal waits for a function key.
@FunctionalInterface
public interface Face {
  void on(Panel panel);

  static Face of(Words words, String... more) {
    return panel -> panel.rest(words.text(), more);
  }

  static Face of(GiveUp reason) {
    return of(reason.words(), reason.more());
  }
}
