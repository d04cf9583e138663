package org.posrig.hosts.iso87;

import java.util.List;
import org.posrig.verdict.Check;
import org.posrig.verdict.DialectChecks;

/// The rules that only this dialect has.
public final class Iso87Checks implements DialectChecks {

  @Override
  public String dialect() {
    return "iso87";
  }

  @Override
  public List<Check> checks() {
    return List.of(new Iso87Messages());
  }
}
