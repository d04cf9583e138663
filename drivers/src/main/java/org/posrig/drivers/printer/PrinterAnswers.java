package org.posrig.drivers.printer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;
import org.posrig.wire.Wire;

/// Tells the printer's answers apart by their fixed bits; reports on change and identity blocks
/// that nobody asked for are passed over. XOFF and XON may come between any two bytes: they say
/// whether the printer takes data.
final class PrinterAnswers {
  private static final int XON = 0x11;
  private static final int XOFF = 0x13;
  private static final int BLOCK = 0x5F;
  private static final int REPORT_BYTES = 4;
  private static final int KEPT = 4096;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Wire wire;
  private final RigClock clock;
  private final byte[] chunk = new byte[256];
  private final Deque<Integer> unread = new ArrayDeque<>();
  private boolean asksToWait;
  private int timesAskedToWait;

  PrinterAnswers(Wire wire, RigClock clock) {
    this.wire = wire;
    this.clock = clock;
  }

  /// @param bytes that came; none in silence and at the end
  record Answer(Kind kind, List<Integer> bytes) {
    int bits() {
      return bytes.isEmpty() ? 0 : bytes.getFirst();
    }

    String hex() {
      return bytes.stream()
          .map(b -> HEX.toHexDigits(b.byteValue()))
          .collect(Collectors.joining(" "));
    }
  }

  enum Kind {
    REAL_TIME,
    IN_ORDER,
    GARBLED,
    /// The question itself came back.
    ECHO,
    SILENCE,
    ENDED
  }

  /// Throws away what came unasked.
  void drain() {
    Deadline now = clock.in(Duration.ZERO);
    while (fill(now) == Filled.SOME) unread.clear();
    unread.clear();
  }

  /// Whether the last word of the printer's flow control was XOFF.
  boolean asksToWait() {
    if (unread.isEmpty()) fill(clock.in(Duration.ZERO));
    return asksToWait;
  }

  /// How often the printer said XOFF.
  int timesAskedToWait() {
    return timesAskedToWait;
  }

  /// The next answer that comes while the printer asks to wait; nothing when it no longer does or
  /// the deadline has passed.
  Optional<Answer> nextWhileWaiting(Deadline deadline) {
    while (asksToWait && unread.isEmpty()) {
      switch (fill(deadline)) {
        case SOME -> {}
        case NONE -> {
          return Optional.empty();
        }
        case END -> {
          return Optional.of(new Answer(Kind.ENDED, List.of()));
        }
      }
    }
    return asksToWait ? Optional.of(next(deadline)) : Optional.empty();
  }

  Answer next(Deadline deadline) {
    while (true) {
      int b = read(deadline);
      if (b < 0) return new Answer(b == ENDED ? Kind.ENDED : Kind.SILENCE, List.of());
      if (b == BLOCK) skipBlock(deadline);
      else if ((b & 0x93) == 0x12) return new Answer(Kind.REAL_TIME, List.of(b));
      else if ((b & 0x90) == 0) return new Answer(Kind.IN_ORDER, List.of(b));
      else if ((b & 0x93) != 0x10) return new Answer(Kind.GARBLED, List.of(b));
      else {
        Optional<Answer> odd = oddReport(b, deadline);
        if (odd.isPresent()) return odd.get();
      }
    }
  }

  /// Reads a report on change to its end.
  ///
  /// @return what came, when it is none
  private Optional<Answer> oddReport(int first, Deadline deadline) {
    List<Integer> bytes = new ArrayList<>(List.of(first));
    while (bytes.size() < REPORT_BYTES) {
      int b = read(deadline);
      if (b < 0) return Optional.of(new Answer(Kind.GARBLED, List.copyOf(bytes)));
      bytes.add(b);
      if (isEcho(bytes)) return Optional.of(new Answer(Kind.ECHO, List.copyOf(bytes)));
    }
    boolean report = bytes.stream().skip(1).allMatch(b -> (b & 0x90) == 0);
    return report ? Optional.empty() : Optional.of(new Answer(Kind.GARBLED, List.copyOf(bytes)));
  }

  /// `DLE EOT n`: as a report it would say an error and deny that the printer is off-line.
  private static boolean isEcho(List<Integer> bytes) {
    return bytes.size() == 3
        && bytes.get(0) == EscPos.DLE
        && bytes.get(1) == 0x04
        && bytes.get(2) >= 1
        && bytes.get(2) <= 4;
  }

  private static final int LATE = -1;
  private static final int ENDED = -2;

  private int read(Deadline deadline) {
    while (unread.isEmpty()) {
      switch (fill(deadline)) {
        case SOME -> {}
        case NONE -> {
          return LATE;
        }
        case END -> {
          return ENDED;
        }
      }
    }
    return unread.removeFirst();
  }

  private enum Filled {
    SOME,
    NONE,
    END
  }

  private Filled fill(Deadline deadline) {
    int count = wire.read(chunk, deadline);
    for (int i = 0; i < count; i++) keep(chunk[i] & 0xFF);
    return count > 0 ? Filled.SOME : count == 0 ? Filled.NONE : Filled.END;
  }

  private void keep(int b) {
    if (b == XOFF) timesAskedToWait++;
    if (b == XON || b == XOFF) asksToWait = b == XOFF;
    else if (unread.size() < KEPT) unread.add(b);
  }

  private void skipBlock(Deadline deadline) {
    int b = read(deadline);
    while (b > 0) b = read(deadline);
  }
}
