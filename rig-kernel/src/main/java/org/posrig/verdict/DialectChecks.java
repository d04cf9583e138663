package org.posrig.verdict;

import java.util.List;

/// The rules of one dialect, brought by the acquirer's spoke. Found by [java.util.ServiceLoader].
public interface DialectChecks {

  /// As histories name it: `unionpay`.
  String dialect();

  List<Check> checks();
}
