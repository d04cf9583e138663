package org.posrig.benchmark;

/// A measurement that `./rig bench` runs. Found by [java.util.ServiceLoader].
public interface Benchmark {
  String name();

  /// How it is measured, in a sentence or two.
  String method();

  /// Measures.
  ///
  /// @return the figures with their units, a line each
  String measure();
}
