package org.posrig.benchmark;

import org.posrig.text.Sentence;

/// A measurement that `./rig bench` runs. Found by [java.util.ServiceLoader].
public interface Benchmark {
  /// In the catalogue of texts: `benchmark.link-round-trip`.
  String name();

  /// How it is measured, in a sentence or two.
  Sentence method();

  /// Measures.
  ///
  /// @return the figures with their units
  Sentence measure();
}
