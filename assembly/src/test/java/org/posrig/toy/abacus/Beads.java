package org.posrig.toy.abacus;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.posrig.terminal.NonVolatile;

/// What the terminal remembers without power.
///
/// @param last the number of its last request
/// @param day of the host's books
/// @param sales of the day, and their sum in cents
/// @param owed the number of the sale whose end it does not know; empty for none
record Beads(int last, String day, int sales, long sum, String owed, long owedCents) {

  static Beads of(NonVolatile memory) {
    return memory.load().map(Beads::read).orElse(new Beads(0, "000001", 0, 0, "", 0));
  }

  private static Beads read(byte[] image) {
    String[] parts = new String(image, StandardCharsets.UTF_8).split(";", -1);
    return new Beads(
        Integer.parseInt(parts[0]),
        parts[1],
        Integer.parseInt(parts[2]),
        Long.parseLong(parts[3]),
        parts[4],
        Long.parseLong(parts[5]));
  }

  byte[] write() {
    return (last + ";" + day + ";" + sales + ";" + sum + ";" + owed + ";" + owedCents)
        .getBytes(StandardCharsets.UTF_8);
  }

  Beads next() {
    return new Beads(last + 1, day, sales, sum, owed, owedCents);
  }

  String seq() {
    return String.format(Locale.ROOT, "%06d", last);
  }

  Beads on(String today) {
    return new Beads(last, today, sales, sum, owed, owedCents);
  }

  Beads plus(long cents) {
    return new Beads(last, day, sales + 1, sum + cents, owed, owedCents);
  }

  Beads swept() {
    return new Beads(last, day, 0, 0, owed, owedCents);
  }

  Beads owing(String seq, long cents) {
    return new Beads(last, day, sales, sum, seq, cents);
  }

  Beads settled() {
    return owing("", 0);
  }

  boolean owes() {
    return !owed.isEmpty();
  }
}
