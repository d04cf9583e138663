package org.posrig.hosts.unionpay;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The terminal's batch as the host sees it. Guarded by the host's lock.
final class Batch {
  private Optional<String> number = Optional.empty();
  private boolean settled;
  private final Set<String> uploaded = new LinkedHashSet<>();

  /// A host without memory takes the terminal's word; a settled batch is followed by the next.
  String signIn(String terminalSays) {
    adopt(terminalSays);
    if (settled) open(next(number.orElseThrow()));
    return number.orElseThrow();
  }

  void adopt(String terminalSays) {
    if (number.isEmpty()) open(terminalSays.matches("0*") ? "000001" : terminalSays);
  }

  private void open(String opened) {
    number = Optional.of(opened);
    settled = false;
    uploaded.clear();
  }

  private static String next(String number) {
    int next = Integer.parseInt(number) % 999_999 + 1;
    return "%06d".formatted(next);
  }

  boolean isCurrent(String batch) {
    return number.filter(batch::equals).isPresent();
  }

  boolean takesMoney(String batch) {
    return isCurrent(batch) && !settled;
  }

  /// Whether the batch was settled, now or in the past.
  boolean isOver(String batch) {
    return number
        .filter(current -> settled ? batch.compareTo(current) <= 0 : batch.compareTo(current) < 0)
        .isPresent();
  }

  void settle() {
    settled = true;
  }

  /// An upload that is resumed may send an entry twice: counted once.
  void uploaded(String stan) {
    uploaded.add(stan);
  }

  int uploads() {
    return uploaded.size();
  }
}
