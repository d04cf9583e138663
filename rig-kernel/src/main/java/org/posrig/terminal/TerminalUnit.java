package org.posrig.terminal;

/// The terminal as its supply sees it. Both are safe twice; off takes effect before it returns.
public interface TerminalUnit extends AutoCloseable {
  void on();

  void off();

  @Override
  void close();
}
