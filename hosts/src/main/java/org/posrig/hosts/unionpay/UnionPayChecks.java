package org.posrig.hosts.unionpay;

import java.util.List;
import org.posrig.verdict.Check;
import org.posrig.verdict.DialectChecks;

/// The rules that only the UnionPay-style dialect has.
public final class UnionPayChecks implements DialectChecks {

  @Override
  public String dialect() {
    return "unionpay";
  }

  @Override
  public List<Check> checks() {
    return List.of(new UnionPayMessages(UnionPayTable.dialect()));
  }
}
