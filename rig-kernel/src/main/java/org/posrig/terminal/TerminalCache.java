package org.posrig.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the Java machine keeps of how a terminal's process starts (an AOT cache, JEP 514). A night
/// on desk powers some three hundred terminals on, and most of a start is loading and linking the
/// same classes again. The cache belongs to one build and one JDK: the launcher has it made by a
/// rehearsal after each build, and a machine that it does not fit starts without it.
///
/// @param file where it is, or will be
/// @param rehearsing whether a terminal that ends in order shall write it
record TerminalCache(Path file, boolean rehearsing) {

  /// As the launcher says.
  static TerminalCache told() {
    return new TerminalCache(
        Path.of(System.getProperty("posrig.terminal-cache", "")),
        Boolean.getBoolean("posrig.rehearsing"));
  }

  /// For the Java machine of a terminal.
  List<String> options() {
    if (rehearsing) return List.of("-XX:AOTCacheOutput=" + file);
    return Files.isRegularFile(file) ? List.of("-XX:AOTCache=" + file) : List.of("-Xshare:auto");
  }
}
