package org.posrig.yaml;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A file that cannot be used, with every problem in it.
public final class BadFile extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<Problem> problems;

  public BadFile(List<Problem> problems) {
    this.problems =
        problems.stream()
            .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
            .toList();
  }

  @Override
  public String getMessage() {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  public List<Problem> problems() {
    return problems;
  }
}
