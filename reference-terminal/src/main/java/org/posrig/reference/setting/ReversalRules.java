package org.posrig.reference.setting;

import java.util.ArrayList;
import java.util.List;
import org.posrig.meaning.Concession;

/// Where terminals differ about reversals (terminal-behaviour.md 4.12).
///
/// @param tries sendings before it gives up for this time
/// @param doneCodes answers that end a reversal
public record ReversalRules(
    int tries,
    List<String> doneCodes,
    Exhausted afterExhausted,
    Unconnected onConnectFailure,
    OtherDay crossDay,
    SavePoint savePoint,
    Mismatch responseMismatch,
    When when) {

  /// Where these rules lose money by agreement.
  public List<Concession> concessions() {
    List<Concession> all = new ArrayList<>();
    if (afterExhausted == Exhausted.DROP) all.add(Concession.GIVES_UP_REVERSAL);
    if (responseMismatch == Mismatch.DELETE) all.add(Concession.ENDS_AT_MISMATCH);
    return all;
  }

  /// No answer after all tries.
  public enum Exhausted {
    KEEP,
    DROP
  }

  /// The host cannot be reached.
  public enum Unconnected {
    STOP,
    COUNT
  }

  /// The transaction is of an earlier date.
  public enum OtherDay {
    SEND,
    DROP
  }

  /// When the record is written.
  public enum SavePoint {
    AFTER_SEND,
    BEFORE_SEND
  }

  /// When it is sent first: R5 asks that it goes before the next transaction, not how long before.
  public enum When {
    BEFORE_NEXT,
    AT_ONCE
  }

  /// The answer's echoes differ from the request.
  public enum Mismatch {
    KEEP,
    DELETE
  }
}
