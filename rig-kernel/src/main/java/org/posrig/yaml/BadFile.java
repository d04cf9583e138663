package org.posrig.yaml;

import java.util.Comparator;
import java.util.List;
import org.posrig.text.ExplainedException;
import org.posrig.text.Sentence;

/// A file that cannot be used, with every problem in it.
public final class BadFile extends ExplainedException {
  private static final long serialVersionUID = 1;
  private final transient List<Problem> problems;

  public BadFile(List<Problem> problems) {
    super(Sentence.lines(sorted(problems).stream().map(Problem::says).toList()));
    this.problems = sorted(problems);
  }

  private static List<Problem> sorted(List<Problem> problems) {
    return problems.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
        .toList();
  }

  public List<Problem> problems() {
    return problems;
  }
}
