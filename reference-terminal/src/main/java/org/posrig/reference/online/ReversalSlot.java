package org.posrig.reference.online;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.posrig.reference.defect.ActiveDefects;
import org.posrig.reference.defect.SeededDefect;
import org.posrig.reference.iso.Message;
import org.posrig.reference.memory.Memory;
import org.posrig.reference.memory.Reversal;

/// The record of the one reversal that may become due (terminal-behaviour.md 4.1).
final class ReversalSlot {
  // What a 0400 repeats of its original; 2 and 14 only when the original carried them.
  private static final List<Integer> REPEATED = List.of(2, 3, 4, 11, 14, 22, 25, 49, 60, 61);
  static final String LOCAL_FAILURE = "06";
  static final String NO_ANSWER = "98";
  static final String BAD_MAC = "A0";
  private final Memory memory;
  private final ActiveDefects flaws;
  private final HostTime time;

  ReversalSlot(Memory memory, ActiveDefects flaws, HostTime time) {
    this.memory = memory;
    this.flaws = flaws;
    this.time = time;
  }

  Reversal now() {
    return memory.now().reversal();
  }

  /// R2: kept when the request is out, for reason 06 until more is known.
  void keepFor(Message request) {
    if (flaws.has(SeededDefect.NO_REVERSAL)) return;
    SortedMap<Integer, String> fields = new TreeMap<>(request.fields());
    fields.keySet().retainAll(REPEATED);
    keep(new Reversal.Due(fields, LOCAL_FAILURE, time.date()));
  }

  /// R3: why it became due.
  void because(String reason) {
    if (now() instanceof Reversal.Due due) keep(due.because(reason));
  }

  /// An approval came that cannot be believed: its authorisation code goes along.
  void authorised(String code) {
    if (now() instanceof Reversal.Due due && !code.isEmpty()) keep(due.with(38, code));
  }

  void keep(Reversal reversal) {
    if (flaws.has(SeededDefect.REVERSAL_IN_RAM_ONLY))
      memory.changeWithoutStoring(image -> image.with(reversal));
    else memory.change(image -> image.with(reversal));
  }

  void clear() {
    if (now() instanceof Reversal.Due) keep(new Reversal.None());
  }
}
