package org.posrig.benchmark;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.posrig.time.Stopwatch;

/// What the Java machine's compilers do beside the program: as long as they are busy it is slower
/// than it will be, and they take its processors.
public final class Compilers {
  private static final double QUIET = 0.2;

  private final @Nullable CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();

  /// Seconds of compiling, all compilers together, for each second of the work; 0 where nothing is
  /// compiled.
  private double share(Runnable work) {
    Stopwatch watch = new Stopwatch();
    long before = spent();
    work.run();
    return (spent() - before) / 1e3 / watch.seconds();
  }

  /// Works until the compilers were quiet meanwhile: less than a fifth of a second in each second.
  ///
  /// @param most how often it works at most
  /// @return how often it worked
  public int untilQuiet(int most, Runnable work) {
    for (int times = 1; times < most; times++) if (share(work) < QUIET) return times;
    work.run();
    return most;
  }

  private long spent() {
    return compilers == null ? 0 : compilers.getTotalCompilationTime();
  }
}
