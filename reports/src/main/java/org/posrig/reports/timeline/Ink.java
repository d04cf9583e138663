package org.posrig.reports.timeline;

import java.util.Locale;

/// What a colour means; each meaning also has a shape or a pattern of its own, for print in black
/// and white.
enum Ink {
  /// What people do: dots.
  PEOPLE,
  /// What the terminal shows: boxes.
  SCREEN,
  /// What terminal and host say: bars and arrows.
  TALK,
  /// What goes wrong: hatched, crosses.
  FAULT,
  /// What the card holder is charged: a step line.
  MONEY,
  /// What is printed: paper.
  SLIP,
  /// Supply and cable: thick lines.
  SUPPLY,
  /// Side notes.
  QUIET;

  String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
